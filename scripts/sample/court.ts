import { addDays } from '@dashboard/contract/month'
import type { Crime } from './crime.ts'
import { dayAfter } from './day.ts'
import { measureOf, type Measure } from './measure.ts'
import type { Outcome } from './outcome.ts'
import type { World } from './world.ts'

export type CourtResult = { finalisedOn: string; result: string; sentence: string; order: Measure | null }

const results = [
  ['convicted', 74],
  ['acquitted', 14],
  ['discontinued', 12],
] as const
const sentences = [
  ['custody', 34],
  ['suspended', 26],
  ['community', 30],
  ['fine', 6],
  ['other', 4],
] as const
/** Some 45 of the stalking charges of a year are seen through the court's records. */
const finalised = 0.2

/** How a charge of stalking ended in court, where it has: seven convictions in ten come with a restraining order. */
export function makeCourtResult(
  { random, turns, asAt }: World,
  crime: Crime,
  outcome: Outcome | null,
): CourtResult | null {
  const charged = outcome?.code === '1' || outcome?.code === '1A'
  if (!outcome || !charged || !crime.stalking || !turns.comes('court result', finalised)) return null
  const finalisedOn = dayAfter(outcome.assignedOn, random.logNormal(230, 0.5), asAt)
  const result = random.pick<string>(results)
  const sentence = result === 'convicted' ? random.pick<string>(sentences) : ''
  const ordered = random.chance(result === 'convicted' ? 0.7 : result === 'acquitted' ? 0.12 : 0)
  const years = 2 + random.below(4)
  if (!finalisedOn) return null
  const order = ordered
    ? measureOf('restraining_order', finalisedOn, {
        route: result === 'convicted' ? 'conviction' : 'acquittal',
        served_on: finalisedOn,
        expires_on: addDays(finalisedOn, 365 * years),
      })
    : null
  return { finalisedOn, result, sentence, order }
}

export function writeCourtResult({ files }: World, crime: Crime, suspect: string, court: CourtResult): void {
  const { finalisedOn, result, sentence, order } = court
  files.of('court_results').add([suspect, crime.id, finalisedOn, result, sentence, String(order !== null)])
}
