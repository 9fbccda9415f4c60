import type { Kpi } from '../define-kpi.ts'
import type { Reading } from '../read-kpi.ts'
import type { Release } from '../release.ts'

/** Why a KPI has no number: in a few words, and in a sentence. It is never 0%. */
export type Unavailable = { short: string; sentence: string }

/** Groups are held against the rest by single cells over many months, which those outside the force do not see. */
export const notCompared: Unavailable = {
  short: 'Restricted',
  sentence: 'Groups are compared in the restricted view alone.',
}

/** Null where there are figures. `whole` is the reading of the whole force, where the release has one. */
export function unavailable(release: Release, kpi: Kpi, whole: Reading | null): Unavailable | null {
  if (kpi.kind === 'pending') return { short: 'Not supplied', sentence: kpi.waitsFor }
  const missing = kpi.needs.filter((feed) => !(feed in release.feeds)).map((feed) => feed.replaceAll('_', ' '))
  if (missing.length > 0) {
    const list = new Intl.ListFormat('en-GB').format(missing)
    return { short: 'Feed not supplied', sentence: `No extract has brought ${list} yet. This is not a nought.` }
  }
  if (!whole || isEmpty(whole, kpi)) {
    return {
      short: kpi.keptHere ? 'Not supplied' : 'No cases',
      sentence: kpi.whenEmpty ?? 'The records were supplied and hold no such case.',
    }
  }
  if (whole.points.length === 0)
    return { short: 'No complete period', sentence: 'No period that this view may show is complete yet.' }
  return null
}

/** That there are no cases at all is a fact of a count, unless the definition says that it is a state of its own. */
function isEmpty({ points, measure }: Reading, kpi: Kpi): boolean {
  const counts = measure.kind === 'count' || (measure.kind === 'snapshot' && !measure.asks)
  if (counts && kpi.whenEmpty === undefined) return false
  return points.every(({ numerator, denominator, unknown, status }) => {
    return !numerator && !denominator && !unknown && !status.includes('c')
  })
}
