import type { Crime } from './crime.ts'
import { timeAfter, timeOn } from './day.ts'
import { rateOn, type Trend } from './trend.ts'
import type { World } from './world.ts'

const reviewed: Trend = [
  [2019, 0.86],
  [2026, 0.97],
]
const everyDays = 28
const mostOngoing = 3

/** Writes a supervisor's reviews: soon after recording, about once in four weeks while the crime is open, and at its end. */
export function writeReviews(world: World, crime: Crime, closedOn: string): void {
  const { random, files, asAt } = world
  const until = closedOn || asAt
  const add = (kind: string, at: string) => {
    const open = at !== '' && at.slice(0, 10) <= until
    if (open) files.of('supervisor_reviews').add([crime.id, at, kind])
    return open ? at : ''
  }
  const median = crime.grade === 'high' ? 13 : 30
  const done = random.chance(rateOn(crime.recordedOn, reviewed) * (crime.stalking ? 1 : 0.6))
  const first = done ? add('initial', timeAfter(crime.recordedAt, random.logNormal(median, 0.9), asAt)) : ''
  if (!crime.stalking) return
  let last = first || crime.recordedAt
  for (let round = 0; round < mostOngoing && last; round += 1)
    last = add('ongoing', timeAfter(last, 24 * (everyDays + random.below(14)), asAt))
  const closing = closedOn > crime.recordedOn && random.chance(0.8)
  if (closing) add('closure', timeOn(closedOn, random, 8, 18))
}
