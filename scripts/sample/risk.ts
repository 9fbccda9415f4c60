import type { Crime, Grade } from './crime.ts'
import { timeAfter } from './day.ts'
import type { Random } from './random.ts'
import { rateOn, type Trend } from './trend.ts'
import type { World } from './world.ts'

const stalkingForms: Trend = [
  [2019, 0.62],
  [2021, 0.75],
  [2024, 0.88],
  [2026, 0.94],
]
/** Of breaches of orders: how many are assessed for stalking. */
const breachForms: Trend = [
  [2020, 0.3],
  [2026, 0.65],
]
const unsigned: Trend = [
  [2022, 0.12],
  [2026, 0.04],
]
/** Eight in a hundred crimes with a form are graded down later; standard ones cannot be. */
const downgrades = 0.155
const upgrades = 0.03
const stalkingTools = [
  ['sst', 70],
  ['s_dash', 20],
  ['sash', 10],
] as const
const otherTools = [
  ['dash', 92],
  ['other', 8],
] as const
const signatories = [
  ['sergeant', 60],
  ['inspector', 25],
  ['specialist', 15],
] as const
const grades: readonly Grade[] = ['standard', 'medium', 'high']

/** Writes the risk forms of a crime: the first, and a later one where the grade was changed. */
export function writeForms(world: World, crime: Crime): void {
  const { random, files, asAt } = world
  const tool = toolFor(random, crime)
  const at = timeAfter(crime.reportedAt, random.logNormal(7, 1.5), asAt)
  if (!tool || !at) return
  const file = files.of('risk_assessments')
  const first = random.uuid()
  const signed = random.chance(0.55) ? timeAfter(at, 1 + random.below(30), asAt) : ''
  file.add([first, crime.id, tool, crime.grade, at, '', signed && random.pick<string>(signatories), signed])
  const later = laterGrade(random, crime.grade)
  const changedAt = later && timeAfter(at, 24 * random.logNormal(20, 0.7), asAt)
  if (!later || !changedAt) return
  const signOff = random.chance(rateOn(changedAt, unsigned)) ? '' : timeAfter(changedAt, 1 + random.below(20), asAt)
  const by = signOff ? random.pick<string>(signatories) : 'none'
  file.add([random.uuid(), crime.id, tool, later, changedAt, first, by, signOff])
}

function toolFor(random: Random, crime: Crime): string {
  const refused = crime.contactRefused && random.chance(0.75)
  const rate = crime.stalking
    ? rateOn(crime.reportedOn, stalkingForms)
    : crime.offence.startsWith('66/')
      ? rateOn(crime.reportedOn, breachForms)
      : 0
  if (random.chance(rate * 1.02) && !refused) return random.pick<string>(stalkingTools)
  return random.chance(crime.domestic ? 0.6 : 0.15) && !refused ? random.pick<string>(otherTools) : ''
}

function laterGrade(random: Random, grade: Grade): Grade | null {
  const rank = grades.indexOf(grade)
  if (rank > 0 && random.chance(downgrades)) return grades[rank - 1] ?? null
  return rank < 2 && random.chance(upgrades) ? (grades[rank + 1] ?? null) : null
}
