import { addDays } from '@dashboard/contract/month'
import { initialCode } from './classification.ts'
import type { Crime } from './crime.ts'
import type { Victim } from './person.ts'
import { rateOn, type Trend } from './trend.ts'
import type { World } from './world.ts'

/** Of crimes in which stalking can be included: how many are marked, since the records system can hold it. */
const included: Trend = [
  [2025, 0.05],
  [2026, 0.11],
]
const channels = [
  ['phone', 52],
  ['online', 16],
  ['counter', 8],
  ['officer', 10],
  ['third_party', 9],
  ['referral', 5],
] as const
const cancelReasons = [
  ['no_crime', 5],
  ['duplicate', 3],
  ['transferred', 2],
  ['reclassified', 2],
] as const

/** Writes the row of a crime, as the extract's day knows it. */
export function writeCrime(
  { random, files, today }: World,
  crime: Crime,
  victim: Victim | null,
  endedOn: string,
): void {
  const last = random.chance(0.1) ? '' : addDays(crime.reportedOn, -Math.min(900, Math.floor(random.logNormal(3, 1.6))))
  const first = last && addDays(last, -Math.floor(random.logNormal(40, 1)))
  const marked = random.chance(crime.stalking ? 0 : rateOn(crime.recordedOn, included))
  const notMarked = crime.area === 'E07000037' && crime.recordedOn >= '2025-04-01' && crime.recordedOn <= '2025-06-30'
  const { change, offence } = crime
  files
    .of('crimes')
    .add([
      crime.id,
      crime.reportedAt,
      crime.recordedAt,
      first,
      last,
      change && change.at.slice(0, 10) > today ? change.from : offence,
      initialCode(crime),
      crime.recordedOn >= '2025-04-01' ? String(marked) : '',
      crime.area,
      random.chance(0.02) ? '' : String(crime.domestic),
      notMarked ? '' : crime.online,
      crime.relationship,
      random.pick<string>(channels),
      victim?.id ?? '',
      crime.namedOn,
      ...closing(random.share(), endedOn, today),
      crime.cancelledOn,
      crime.cancelledOn && random.pick<string>(cancelReasons),
      String(random.chance(0.02)),
      String(crime.contactRefused),
    ])
}

/** Status and closing day. Three in a hundred closed crimes say it wrongly: without a day, open with a day, or still open. */
function closing(share: number, on: string, today: string): [status: string, on: string] {
  if (!on || on > today) return ['open', '']
  if (share < 0.01) return ['closed', '']
  if (share < 0.02) return ['open', on]
  return share < 0.03 ? ['open', ''] : ['closed', on]
}
