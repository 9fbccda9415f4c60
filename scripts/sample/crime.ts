import { addDays, daysBetween, lastDayOf, type Month } from '@dashboard/contract/month'
import { makeChange, type Change } from './classification.ts'
import { clockOf, timeAfter } from './day.ts'
import { shareUnnamed } from './outcome.ts'
import type { Random } from './random.ts'
import type { World } from './world.ts'

export type Grade = 'standard' | 'medium' | 'high'

/** A made-up crime, with what the rest of its story depends on. */
export type Crime = {
  id: string
  reportedAt: string
  reportedOn: string
  recordedAt: string
  recordedOn: string
  offence: string
  change: Change | null
  stalking: boolean
  area: string
  domestic: boolean
  relationship: string
  online: string
  /** Whether a suspect is ever named, which may lie after the cut-off. */
  suspectKnown: boolean
  namedOn: string
  grade: Grade
  cancelledOn: string
  contactRefused: boolean
}

/** What is settled before a crime is made: its day, its class, and what it shares with an earlier crime. */
export type Given = {
  reportedOn: string
  stalking: boolean
  area?: string
  relationship?: string
  /** The breach of an order: its offence, and when it was reported and recorded at once. */
  breach?: { offence: string; at: string }
}

export const areas = [
  ['E06000015', 32.3],
  ['E07000034', 12.3],
  ['E07000036', 10.9],
  ['E07000032', 10.4],
  ['E07000033', 8.5],
  ['E07000039', 7.8],
  ['E07000038', 7.5],
  ['E07000037', 7.1],
  ['E07000035', 3.3],
] as const
const stalkingOffences = [
  ['195/12', 45],
  ['8/66', 40],
  ['8/65', 15],
] as const
const otherOffences = [
  ['195/94', 65],
  ['8/30', 13],
  ['8/56', 3],
  ['8/67', 16],
  ['66/92', 3],
] as const
const relationships = [
  ['ex_intimate', 72],
  ['current_intimate', 2],
  ['family', 5],
  ['acquaintance', 11],
  ['neighbour', 2],
  ['stranger', 4],
  ['', 4],
] as const
const domesticShares: Record<string, number> = { '': 0.8, acquaintance: 0.25, neighbour: 0, stranger: 0 }
const grades = [
  ['standard', 48],
  ['medium', 36],
  ['high', 16],
] as const
const wheres = [
  ['online', 22],
  ['both', 42],
  ['offline', 30],
  ['', 6],
] as const

/** A day of the month, at weekends a little less often. */
export function pickDay(random: Random, month: Month, asAt: string): string {
  const last = lastDayOf(month) < asAt ? lastDayOf(month) : asAt
  const days = daysBetween(`${month}-01`, last) + 1
  const day = addDays(`${month}-01`, random.below(days))
  const weekend = new Date(day).getUTCDay() % 6 === 0
  return weekend && random.chance(0.14) ? addDays(`${month}-01`, random.below(days)) : day
}

export function makeCrime({ random, asAt }: World, given: Given): Crime {
  const { reportedOn, stalking, breach } = given
  const reportedAt = breach?.at ?? `${reportedOn}T${clockAt(random, reportedOn)}`
  const recordedAt = breach?.at ?? (timeAfter(reportedAt, recordedAfter(random, reportedOn), asAt) || `${asAt}T23:59`)
  const recordedOn = recordedAt.slice(0, 10)
  const offence = breach?.offence ?? dated(random.pick<string>(stalking ? stalkingOffences : otherOffences), recordedOn)
  const relationship = given.relationship ?? random.pick<string>(relationships)
  const broken = offence.startsWith('66/')
  const suspectKnown = broken || !random.chance(shareUnnamed(recordedOn))
  const namedOn = suspectKnown ? timeAfter(recordedAt, random.logNormal(20, 1.6), asAt).slice(0, 10) : ''
  return {
    id: random.uuid(),
    reportedAt,
    reportedOn,
    recordedAt,
    recordedOn,
    offence,
    change: broken ? null : makeChange(random, offence, recordedAt, asAt),
    stalking,
    area: given.area ?? random.pick<string>(areas),
    domestic: random.chance(domesticShares[relationship] ?? 1),
    relationship,
    online: random.pick<string>(wheres),
    suspectKnown,
    namedOn: broken ? recordedOn : namedOn,
    grade: random.pick<Grade>(grades),
    cancelledOn:
      !broken && random.chance(0.028) ? timeAfter(recordedAt, 24 * random.logNormal(14, 1), asAt).slice(0, 10) : '',
    contactRefused: random.chance(0.03),
  }
}

/** Midnight stands for a time that is not known; on the days on which clocks change some reports lie in that hour. */
function clockAt(random: Random, day: string): string {
  const changing = day === '2025-10-26' || day === '2025-03-30'
  if (changing && random.chance(1 / 3)) return '01:30'
  return random.chance(0.01) ? '00:00' : clockOf(random.below(1439) + 1)
}

/** Hours from report to record. What was reported on two days of 2025 was recorded a month late. */
function recordedAfter(random: Random, reportedOn: string): number {
  const hours = random.chance(0.93) ? random.logNormal(4.5, 0.7) : random.logNormal(96, 1.1)
  return reportedOn === '2025-02-10' || reportedOn === '2025-02-11' ? 30 * 24 : hours
}

/** An offence that was not law yet was recorded as harassment. */
function dated(offence: string, recordedOn: string): string {
  return offence === '8/67' && recordedOn < '2015-12-29' ? '195/94' : offence
}
