import { addDays } from '@dashboard/contract/month'
import type { Contact } from './contact.ts'
import type { Crime } from './crime.ts'
import { dayAfter } from './day.ts'
import type { Suspect, Victim } from './person.ts'
import type { World } from './world.ts'

export type Outcome = { code: string; assignedOn: string; withdrawal: string }

/** What bears on how a crime ends besides the crime itself. */
export type Bearing = { contact: Contact | null; victim: Victim | null; engagedOn: string }

type Mix = { until: string; named: [string, number][]; unnamed: [string, number][]; unnamedShare: number }

const mixes: readonly Mix[] = [
  mix('2018-04-01', '1 20 2 .3 3 5.7 8 2 15 30 16 25 14 2 18 9 9 1 10 1 20 .5 21 2.5 5 .3 12 .3 17 .4'),
  mix('2020-04-01', '1 13 3 3 8 1 15 35 16 41.5 14 1.5 18 4 10 .3 21 .7'),
  mix('2023-04-01', '1 6.7 1A .3 3 1 8 .5 15 38.5 16 48.5 14 1 18 2.5 9 .1 10 .2 20 .1 21 .4 17 .2'),
  mix(
    '9999-12-31',
    '1 9.5 1A .5 2 .1 3 1.9 8 1 15 32 16 46 14 1.5 18 4 9 .5 10 .5 20 .6 21 .6 5 .1 12 .1 13 .1 17 .5 22 .5',
  ),
]
const delays: Record<string, [median: number, sigma: number]> = {
  '1': [32, 1.4],
  '1A': [32, 1.4],
  '15': [70, 1],
  '16': [22.5, 1.1],
  '14': [12, 1],
  '18': [28, 1],
  '2': [45, 0.9],
  '3': [45, 0.9],
  '8': [45, 0.9],
  '17': [200, 0.2],
}
const withdrawals = [
  ['fear', 15],
  ['process', 20],
  ['safe_now', 30],
  ['reconciled', 10],
  ['not_known', 20],
  ['other', 5],
] as const

/** The planted disparity: crimes against people with a disability are charged less often, for no reason. */
const disparity = 0.6
/** What brings the charges back to their published share, after the odds that raise them. */
const levelling = 0.57

/** How and when a crime ends; null for a cancelled one, and while the extract is too early to say. */
export function makeOutcome({ random, asAt }: World, crime: Crime, bearing: Bearing): Outcome | null {
  const { named, unnamed } = mixOn(crime.recordedOn)
  const odds = chargeOdds(crime, bearing)
  const engaged = isEngaged(crime, bearing.engagedOn)
  const weighed = named.map(([code, weight]) => [code, weight * weightOf(code, odds, engaged)] as const)
  const code = random.pick<string>(crime.suspectKnown ? weighed : unnamed)
  const [median, sigma] = delays[code] ?? [60, 1]
  const pace = code === '1' ? (crime.grade === 'high' ? 0.6 : 1.25) : 1
  const days = Math.max(code === '17' ? 150 : 0, random.logNormal(median * pace, sigma))
  const withdrawal = code === '16' ? random.pick<string>(withdrawals) : ''
  const open = (crime.suspectKnown && !crime.namedOn) || crime.cancelledOn !== ''
  const earliest = latestOf(crime.namedOn, latestOf(dayFrom(crime.recordedAt), dayFrom(bearing.contact?.at ?? '')))
  const assignedOn = open ? '' : latestOf(dayAfter(crime.recordedOn, days, asAt), earliest)
  return assignedOn && assignedOn <= asAt ? { code, assignedOn, withdrawal } : null
}

/** The share of crimes whose suspect is never named: those that end with outcome 14 or 18. */
export function shareUnnamed(recordedOn: string): number {
  return mixOn(recordedOn).unnamedShare
}

/** One crime in a hundred was reopened: its first outcome stays, no longer current. Of two suspects, each has an outcome. */
export function writeOutcomes(
  { random, files }: World,
  crime: Crime,
  { code, assignedOn, withdrawal }: Outcome,
  suspects: readonly Suspect[],
): void {
  const file = files.of('outcomes')
  const [suspect = '', other] = suspects.map(({ id }) => id)
  const before = addDays(crime.recordedOn, 30)
  const reopened = before < assignedOn && random.chance(0.016)
  if (reopened) file.add([crime.id, '16', before, 'false', '1', 'not_known', suspect])
  file.add([crime.id, code, assignedOn, 'true', reopened ? '2' : '1', withdrawal, suspect])
  if (other) file.add([crime.id, '15', assignedOn, 'true', reopened ? '3' : '2', '', other])
}

function chargeOdds(crime: Crime, { contact, victim, engagedOn }: Bearing): number {
  const arrestedSoon = contact?.kind === 'arrest' && contact.at.slice(0, 10) <= addDays(crime.reportedOn, 2)
  return (
    (crime.offence === '8/65' ? 1.6 : 1) *
    (crime.grade === 'high' ? 2.2 : 1) *
    (arrestedSoon ? 2.5 : 1) *
    (crime.online === 'online' || crime.online === 'both' ? 1.2 : 1) *
    (isEngaged(crime, engagedOn) ? 1.3 : 1) *
    (crime.relationship === 'stranger' ? 0.8 : 1) *
    (victim?.disabled ? disparity : 1) *
    levelling
  )
}

/** Charges go by their odds; victims whom an advocate supports from the start seldom withdraw. */
function weightOf(code: string, odds: number, engaged: boolean): number {
  if (code === '1' || code === '1A') return odds
  return code === '16' ? (engaged ? 0.62 : 1.05) : 1
}

function isEngaged(crime: Crime, engagedOn: string): boolean {
  return engagedOn !== '' && engagedOn <= addDays(crime.recordedOn, 28)
}

function mixOn(day: string): Mix {
  return mixes.find(({ until }) => day < until) ?? (mixes[0] as Mix)
}

/** A mix of outcomes as `code weight` pairs. */
function mix(until: string, pairs: string): Mix {
  const words = pairs.split(' ')
  const all = words.flatMap((word, index): [string, number][] => (index % 2 ? [] : [[word, Number(words[index + 1])]]))
  const unnamed = all.filter(([code]) => code === '14' || code === '18')
  const sum = (weights: [string, number][]) => weights.reduce((total, [, weight]) => total + weight, 0)
  return { until, named: all.filter((each) => !unnamed.includes(each)), unnamed, unnamedShare: sum(unnamed) / sum(all) }
}

function latestOf(day: string, other: string): string {
  return day && day < other ? other : day
}

/** The first day on which something can be decided after a time: the next one, if it was evening. */
function dayFrom(time: string): string {
  const day = time.slice(0, 10)
  return time.slice(11) < '18' ? day : addDays(day, 1)
}
