import { timeAfter } from './day.ts'
import type { Crime } from './crime.ts'
import type { Random } from './random.ts'
import type { World } from './world.ts'

/** A change of a crime's offence code. */
export type Change = { at: string; from: string; to: string; reason: string }

const stalking = new Set(['195/12', '8/65', '8/66'])
const mistakenFor = [
  ['195/94', 65],
  ['8/30', 15],
  ['8/69', 20],
] as const
const reasons = [
  ['audit', 40],
  ['investigation', 35],
  ['supervisor', 20],
  ['correction', 5],
] as const

/** How an offence came to its code: seven in a hundred stalking crimes were first recorded as something else, and some others as stalking. */
export function makeChange(random: Random, offence: string, recordedAt: string, asAt: string): Change | null {
  const from = firstCode(random, offence)
  if (from === offence) return null
  const at = timeAfter(recordedAt, 24 * random.logNormal(8.7, 1), asAt)
  return at ? { at, from, to: offence, reason: random.pick(reasons) } : null
}

function firstCode(random: Random, offence: string): string {
  if (!stalking.has(offence)) return random.chance(0.009) ? '195/12' : offence
  if (random.chance(0.07)) return random.pick<string>(mistakenFor)
  return offence !== '195/12' && random.chance(0.05) ? '195/12' : offence
}

export function writeChange({ files }: World, { id, change }: Crime): void {
  if (!change || isLost(change.at)) return
  files.of('classifications').add([id, change.at, change.from, change.to, change.reason])
}

/** The code that a crime had first, where the record still says. */
export function initialCode({ recordedAt, change, offence }: Crime): string {
  return isLost(recordedAt) ? '' : (change?.from ?? offence)
}

/** The move to another records system in January and February 2024 lost the history of codes. */
function isLost(time: string): boolean {
  return time >= '2024-01-01' && time < '2024-03-01'
}
