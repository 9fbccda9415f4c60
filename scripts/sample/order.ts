import { addDays } from '@dashboard/contract/month'
import type { Crime } from './crime.ts'
import { dayAfter } from './day.ts'
import type { Measure } from './measure.ts'
import type { Random } from './random.ts'
import { rateOn, type Trend } from './trend.ts'
import type { World } from './world.ts'

/** Applications for a Stalking Protection Order a year, by calendar year. */
const applications: Record<number, number> = { 2020: 6, 2021: 16, 2022: 22, 2023: 29, 2024: 26, 2025: 32, 2026: 34 }
const stalkingCrimes = 2650
/** Of crimes with a named suspect: how many have a decision on an order within a week. */
const considered: Trend = [
  [2020, 0.06],
  [2021, 0.15],
  [2022, 0.25],
  [2024, 0.58],
  [2026, 0.8],
]
const decisions = [
  ['not_apply', 90],
  ['other_order', 10],
] as const
const reasons = [
  ['insufficient_evidence', 42],
  ['victim_view', 20],
  ['in_custody', 8],
  ['other', 26],
  ['', 4],
] as const
const failures = [
  ['withdrawn', 60],
  ['refused', 40],
] as const
const lengths = [
  [2, 62],
  [3, 14],
  [5, 18],
  [0, 6],
] as const

/** What was decided on a Stalking Protection Order for a crime, where it was: applications and their course, or why there was none. */
export function makeOrder(world: World, crime: Crime): Measure | null {
  const { random, turns, asAt } = world
  if (!crime.stalking || !crime.namedOn || crime.cancelledOn || crime.recordedOn < '2020-01-20') return null
  const yearly = applications[Number(crime.recordedOn.slice(0, 4))] ?? 0
  const wanted = 1.06 * (crime.grade === 'high' ? 2.4 : 0.72)
  if (turns.comes('application', (wanted * yearly) / stalkingCrimes)) return makeApplication(world, crime)
  const soon = random.chance(rateOn(crime.namedOn, considered) * 1.02)
  const late = random.chance(0.1)
  const consideredOn = soon || late ? dayAfter(crime.namedOn, soon ? random.below(7) : 8 + random.below(30), asAt) : ''
  if (!consideredOn) return null
  const decision = random.pick<string>(decisions)
  const reason = decision === 'other_order' ? 'other_order_in_place' : random.pick<string>(reasons)
  return { kind: 'spo', considered_on: consideredOn, decision, decision_reason: reason }
}

function makeApplication({ random, turns, asAt }: World, crime: Crime): Measure | null {
  const appliedOn = dayAfter(crime.reportedOn, random.logNormal(42, 0.9), asAt)
  const consideredOn = dayAfter(crime.reportedOn, random.logNormal(6, 0.8), asAt)
  const civilStandard = appliedOn >= '2024-04-01'
  const failed = turns.comes('failed application', civilStandard ? 0.2 : 0.4)
  const end = failed ? random.pick<string>(failures) : 'made'
  const finalOn = appliedOn && dayAfter(appliedOn, random.logNormal(38, 0.6), asAt)
  const interim = random.chance(failed ? 0.3 : 0.55)
  const interimOn = appliedOn && dayAfter(appliedOn, random.logNormal(6, 0.5), asAt)
  const interimMade = interim && interimOn && (!finalOn || interimOn <= finalOn) ? interimOn : ''
  const first = { kind: 'spo', considered_on: consideredOn, decision: 'apply', decision_reason: 'proportionate' }
  if (!appliedOn) return consideredOn ? first : null
  return {
    ...first,
    route: 'application',
    considered_on: consideredOn && consideredOn < appliedOn ? consideredOn : appliedOn,
    applied_on: appliedOn,
    first_hearing_on: addDays(appliedOn, 5 + random.below(20)),
    contested: String(random.chance(0.35)),
    interim_made_on: interimMade,
    interim_served_on: interimMade && servedOn(random, interimMade, asAt),
    refused_on: end === 'refused' ? finalOn : '',
    withdrawn_on: end === 'withdrawn' ? finalOn : '',
    victim_supports: String(random.chance(0.8)),
    ...(end === 'made' && finalOn ? makeFull(random, finalOn, asAt) : {}),
  }
}

/** The full order: how long it runs, and whether its renewal was decided on before it runs out. */
function makeFull(random: Random, madeOn: string, asAt: string): Measure {
  const years = random.pick(lengths)
  const expiresOn = years ? addDays(madeOn, years * 365) : ''
  const renewalOn = expiresOn && random.chance(0.72) ? addDays(expiresOn, -20 - random.below(110)) : ''
  const endedOn = expiresOn && random.chance(0.04) ? addDays(madeOn, 200 + random.below(300)) : ''
  return {
    made_on: madeOn,
    served_on: servedOn(random, madeOn, asAt),
    expires_on: expiresOn,
    indefinite: String(years === 0),
    ended_on: endedOn <= asAt ? endedOn : '',
    renewal_decided_on: renewalOn <= asAt && !endedOn ? renewalOn : '',
  }
}

/** Most orders are served by the next day, one in ten takes over three. */
function servedOn(random: Random, madeOn: string, asAt: string): string {
  return dayAfter(madeOn, random.chance(0.1) ? 4 + random.below(6) : random.below(3), asAt)
}
