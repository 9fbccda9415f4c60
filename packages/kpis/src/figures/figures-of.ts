import type { Figure } from '@dashboard/contract'
import type { Month } from '@dashboard/contract/month'
import { asMonthlyShare } from '../as-share.ts'
import { chargeRatesOf, isChargeRate } from '../charge-rates.ts'
import type { Kpi } from '../define-kpi.ts'
import type { Breakdown } from '../dimensions.ts'
import { judge } from '../judge/judge.ts'
import { marked, markersOf } from '../markers/markers-of.ts'
import type { Population } from '../population.ts'
import { readGroups, readKpi, type Reading } from '../read-kpi.ts'
import type { Release } from '../release.ts'
import { breakdown } from './breakdown.ts'
import { byYear } from './by-year.ts'
import { cases } from './cases.ts'
import { closedCases } from './closed-cases.ts'
import { comparators } from './comparators.ts'
import { daysBetweenCases } from './days-between.ts'
import { frame, type Drawing } from './frame.ts'
import { mix } from './mix.ts'
import { months } from './months.ts'
import { revisions } from './revisions.ts'
import { rolling } from './rolling.ts'
import { rollingShares } from './rolling-shares.ts'
import { stages } from './stages.ts'
import { threeRates } from './three-rates.ts'
import { waiting } from './waiting.ts'

type Asked = { period: { from: Month; to: Month }; by: Breakdown | null; population: Population }

/** The figures of a KPI in the order of its page; those that the release has nothing for are left out. */
export function figuresOf(release: Release, kpi: Kpi, whole: Reading, asked: Asked): Figure[] {
  const { period, by, population } = asked
  const markers = markersOf(release, kpi.id)
  const course = (reading: Reading) => courseOf(reading, period).map((drawing) => drawing && marked(drawing, markers))
  const beside = kpi.allMeasures
    .slice(1)
    .flatMap(({ id }) => readKpi(release, kpi, 'all', id, population))
    .flatMap((reading) => [...course(reading), comparators(reading, release)].map((drawing) => named(drawing, reading)))
  const drawings = [
    ...course(whole),
    closedCases(whole),
    by && breakdown(readGroups(release, kpi, by, population), by),
    comparators(whole, release),
    ...beside,
    ...(isChargeRate(kpi) ? threeRates(chargeRatesOf(release, population), release.asOn) : []),
    revisions(whole, release),
  ]
  return drawings.flatMap((drawing) => (drawing ? frame(release, kpi, drawing, population) : []))
}

/** The figures of a further measure are called by its name. */
function named(drawing: Drawing | null, { measure }: Reading): Drawing | null {
  return drawing && { ...drawing, id: `${drawing.id}-${measure.id}`, label: measure.title }
}

/** How a measure went over time, in the way that its kind and the number of its cases allow. */
function courseOf(reading: Reading, period: { from: Month; to: Month }): (Drawing | null)[] {
  if (reading.series.audience !== 'restricted' && isToldByYear(reading)) return [byYear(reading)]
  switch (reading.measure.kind) {
    case 'duration': {
      const share = asMonthlyShare(reading)
      if (share) return [overTime(share, period), waiting(reading)]
      return [waiting(reading), rolling(reading, period), cases(reading, period)]
    }
    case 'funnel':
      return [overTime(reading, period), stages(reading)]
    case 'mix':
      return [mix(reading)]
    case 'ratio':
      return []
    default:
      return [overTime(reading, period)]
  }
}

function isToldByYear({ measure, points }: Reading): boolean {
  return measure.kind === 'duration' || points[0]?.months === 12
}

/** The course of a measure, in the shortest periods that have enough cases. */
function overTime(whole: Reading, period: { from: Month; to: Month }): Drawing | null {
  const judgement = judge(whole, period)
  switch (judgement.grain) {
    case 'event':
      return daysBetweenCases(whole, judgement, period)
    case 'year':
      return whole.series.audience === 'restricted' ? rollingShares(whole, judgement, period) : byYear(whole)
    default:
      return months(whole, judgement, period)
  }
}
