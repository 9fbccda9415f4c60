import { countByTime } from './count-by-time.ts'
import { zOf } from './quantiles.ts'

/** A case, or `cases` alike, seen for `time`; not `ended`: still waiting then (censored). */
export type FollowedCase = { time: number; ended: boolean; cases?: number }
export type SurvivalStep = {
  time: number
  /** Cases seen for this time or longer. */
  atRisk: number
  ended: number
  censored: number
  survival: number
  /** Of `survival` (Greenwood); null where it is 0. */
  standardError: number | null
  lower: number | null
  upper: number | null
}

/**
 * Share of cases still waiting after each time, those censored counted while they were seen: Kaplan and Meier (1958).
 * S(t) = Π(1 − d/n); Greenwood's V = Σd/(n(n − d)); interval log-log: S^exp(±z√V/ln S), none where S is 1 or 0.
 * A step for each distinct time; no cases give none. As R survival 3.5-3 with conf.type "log-log".
 * Example: 3, 5+, 6, 6, 8+, 10, 12+, 15 give 0.875 at 3, 0.583333 at 6, 0.388889 at 10 and 0 at 15.
 */
export function kaplanMeier(cases: FollowedCase[], confidence = 0.95): SurvivalStep[] {
  const z = zOf(confidence)
  const { times } = countByTime(cases.map(({ ended, ...each }) => ({ ...each, cause: ended ? 'ended' : null })))
  let atRisk = times.reduce((total, { all }) => total + all, 0)
  let survival = 1
  let greenwood = 0
  return times.map(({ time, all, ended: [ended = 0] }) => {
    survival = ended === atRisk ? 0 : survival * (1 - ended / atRisk)
    greenwood += ended === atRisk ? 0 : ended / (atRisk * (atRisk - ended))
    const step = {
      time,
      atRisk,
      ended,
      censored: all - ended,
      survival,
      standardError: survival === 0 ? null : survival * Math.sqrt(greenwood),
      ...logLogInterval(survival, greenwood, z),
    }
    atRisk -= all
    return step
  })
}

function logLogInterval(
  survival: number,
  greenwood: number,
  z: number,
): { lower: number | null; upper: number | null } {
  if (survival <= 0 || survival >= 1) return { lower: null, upper: null }
  const theta = Math.exp((z * Math.sqrt(greenwood)) / Math.log(survival))
  return { lower: survival ** (1 / theta), upper: survival ** theta }
}
