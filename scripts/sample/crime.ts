import { addDays, daysBetween, lastDayOf, type Month } from '@dashboard/contract/month'
import { clockOf, timeAfter } from './day.ts'
import type { Random } from './random.ts'

/** A made-up crime, with what the rest of its story depends on. */
export type Crime = {
  id: string
  reportedAt: string
  recordedAt: string
  recordedOn: string
  offence: string
  stalking: boolean
  fear: boolean
  area: string
  domestic: boolean
  relationship: string
  online: string
  namedOn: string
  highRisk: boolean
  cancelledOn: string
}

const areas = [
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
  ['195/94', 62],
  ['8/30', 12],
  ['8/56', 3],
  ['8/67', 16],
  ['66/91', 1],
  ['66/92', 6],
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

/** Makes the `index`th of the `crimes` crimes of a month. */
export function makeCrime(random: Random, month: Month, asAt: string): Crime {
  const last = lastDayOf(month) < asAt ? lastDayOf(month) : asAt
  const reportedOn = addDays(`${month}-01`, random.below(daysBetween(`${month}-01`, last) + 1))
  const reportedAt = `${reportedOn}T${random.chance(0.01) ? '00:00' : clockOf(random.below(1439) + 1)}`
  const delay = random.chance(0.93) ? random.logNormal(4.5, 0.7) : random.logNormal(96, 1.1)
  const recordedAt = timeAfter(reportedAt, delay, asAt) || `${asAt}T23:58`
  const recordedOn = recordedAt.slice(0, 10)
  const stalking = random.chance(0.45)
  const offence = stalking ? random.pick(stalkingOffences) : random.pick(otherOffences)
  const relationship = random.pick(relationships)
  const domestic = relationship === 'ex_intimate' || relationship === 'current_intimate' || relationship === 'family'
  return {
    id: random.uuid(),
    reportedAt: reportedAt > recordedAt ? recordedAt : reportedAt,
    recordedAt,
    recordedOn,
    offence:
      offence === '66/91' && recordedOn < '2020-01-20'
        ? '66/92'
        : offence === '8/67' && recordedOn < '2015-12-29'
          ? '195/94'
          : offence,
    stalking,
    fear: offence === '8/65',
    area: random.pick(areas),
    domestic,
    relationship,
    online: random.pick([
      ['online', 22],
      ['both', 42],
      ['offline', 30],
      ['', 6],
    ]),
    namedOn: random.chance(0.94) ? timeAfter(recordedAt, random.logNormal(20, 1.6), asAt).slice(0, 10) : '',
    highRisk: random.chance(0.16),
    cancelledOn: random.chance(0.04) ? timeAfter(recordedAt, 24 * random.logNormal(14, 1), asAt).slice(0, 10) : '',
  }
}
