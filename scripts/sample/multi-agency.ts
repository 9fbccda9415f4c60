import { monthOf } from '@dashboard/contract/month'
import type { Crime } from './crime.ts'
import { dayAfter } from './day.ts'
import type { Measure } from './measure.ts'
import type { Suspect } from './person.ts'
import { rateOn, type Trend } from './trend.ts'
import type { World } from './world.ts'

/** Of suspects who do most harm: how many are managed. */
const managed: Trend = [
  [2021, 0.5],
  [2026, 0.78],
]
const sources = [
  ['force', 70],
  ['advocate', 15],
  ['probation', 10],
  ['cps', 5],
] as const
const domesticSchemes = [
  ['marac', 58],
  ['local', 26],
  ['iom', 8],
  ['mappa', 8],
] as const
const otherSchemes = [
  ['local', 64],
  ['iom', 20],
  ['mappa', 16],
] as const

/** Writes that a case was discussed in the stalking clinic: high-risk ones and those that come back, as it has places. */
export function writeClinic({ random, files, room, asAt }: World, crime: Crime, repeated: boolean): void {
  if (!crime.stalking || crime.cancelledOn) return
  const likely = crime.grade === 'high' ? 0.45 : repeated ? 0.1 : 0.012
  const discussedOn = random.chance(likely) ? dayAfter(crime.recordedOn, random.logNormal(11, 0.6), asAt) : ''
  if (!discussedOn || !room.take(monthOf(discussedOn), 'clinic')) return
  const set = 1 + random.below(6)
  const done = Math.max(0, set - random.below(3))
  files
    .of('clinic_cases')
    .add([random.uuid(), crime.id, discussedOn, random.pick<string>(sources), String(set), String(done)])
}

/** Writes a period of management after a high-risk or repeated crime. */
export function writeManagement(world: World, crime: Crime, suspect: Suspect, repeated: boolean): void {
  const { random, asAt } = world
  if (!crime.stalking || crime.cancelledOn || (crime.grade !== 'high' && !repeated)) return
  if (!random.chance(rateOn(crime.recordedOn, managed))) return
  const from = dayAfter(crime.recordedOn, random.logNormal(12, 0.8), asAt)
  const to = from && dayAfter(from, 300 + random.below(500), asAt)
  if (from) writePeriod(world, suspect, random.pick<string>(crime.domestic ? domesticSchemes : otherSchemes), from, to)
}

/** Writes that a suspect is held until trial. */
export function writeCustody(world: World, suspect: Suspect, { made_on: from = '', ended_on: to = '' }: Measure): void {
  writePeriod(world, suspect, 'custody', from, to)
}

/** A suspect has one period under each scheme. */
function writePeriod({ files }: World, suspect: Suspect, scheme: string, from: string, to: string): void {
  if (suspect.schemes.has(scheme)) return
  suspect.schemes.add(scheme)
  files.of('management_periods').add([suspect.id, scheme, from, to])
}
