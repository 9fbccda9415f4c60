import type { Point } from '@dashboard/contract'
import { addMonths, lastDayOf, monthRange, type Month } from '@dashboard/contract/month'
import { kpis } from './catalogue.ts'
import type { Kpi } from './define-kpi.ts'
import type { Population } from './population.ts'
import { pool } from './read/point.ts'
import { readKpi, type Reading } from './read-kpi.ts'
import type { Release } from './release.ts'

/** The cohort, what was assigned in the period, and the official basis. */
const codes = ['F1', 'F2', 'F3']

/** One of the three charge rates; `open` tells of the official basis how many have no outcome yet. */
export type Rate = { kpi: Kpi; reading: Reading; open: Reading | null }

export function isChargeRate({ code }: Kpi): boolean {
  return codes.includes(code)
}

/** The three charge rates as far as the release has them. */
export function chargeRatesOf(release: Release, population: Population): Rate[] {
  return codes.flatMap((code) => {
    const kpi = kpis.find((each) => each.code === code)
    const [reading] = kpi ? readKpi(release, kpi, 'all', kpi.id, population) : []
    if (!kpi || !reading) return []
    const notAssigned = kpi.allMeasures.find(({ code: measure }) => measure === 'F3-none')
    const [open = null] = notAssigned ? readKpi(release, kpi, 'all', notAssigned.id, population) : []
    return [{ kpi, reading, open }]
  })
}

/** Complete quarters of financial years, or complete years, as far as all the readings go; the first month of each. */
export function periodsOf(rates: Rate[], length: 3 | 12, asOn: string): Month[] {
  const begins = length === 12 ? ['04'] : ['01', '04', '07', '10']
  const firsts = rates.flatMap(({ reading }) => reading.points[0]?.month ?? [])
  const lasts = rates.flatMap(({ reading }) => reading.points.at(-1)?.month ?? [])
  const [first, last] = [firsts.toSorted().at(-1), lasts.toSorted()[0]]
  if (!first || !last) return []
  return monthRange(first, last).filter(
    (month) => begins.includes(month.slice(5)) && lastDayOf(addMonths(month, length - 1)) <= asOn,
  )
}

/** A reading over the months from `first` on, added up; outside the force, of the years and quarters that are told of. */
export function over({ measure, series, stages, points, years }: Reading, first: Month, length: number): Point | null {
  const whole = [...points, ...years].find(({ month, months }) => month === first && months === length)
  if (whole || series.audience === 'public') return whole ?? null
  const begin = points.findIndex(({ month }) => month === first)
  return begin < 0 ? null : pool(measure, series, stages, points, begin, begin + length - 1)
}
