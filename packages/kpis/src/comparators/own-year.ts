import type { Point } from '@dashboard/contract'
import { addMonths, lastDayOf, monthOf, monthsBetween } from '@dashboard/contract/month'
import { pool } from '../read/point.ts'
import { standsAlone } from '../define-kpi.ts'
import type { Reading } from '../read-kpi.ts'
import type { Release } from '../release.ts'
import type { Comparator } from './load-comparators.ts'

/** A year by what it is called, and its first and last day. */
export type Year = Pick<Comparator, 'year' | 'from' | 'to'>

const yearsBack = 5

/** The latest financial year of which these records say something; null where they hold none whole. */
export function latestOwnYear(reading: Reading, release: Release): Year | null {
  const last = Number(release.asOn.slice(0, 4))
  const years = Array.from({ length: yearsBack }, (_, back): Year => {
    const begin = last - 1 - back
    return { year: `${begin}/${String(begin + 1).slice(2)}`, from: `${begin}-04-01`, to: `${begin + 1}-03-31` }
  })
  return years.find((year) => ownYear(reading, release, year) !== null) ?? null
}

/** What these records say of the year of a published figure; null unless they hold all of its months, each mature. */
export function ownYear(
  { measure, series, stages, points, years }: Reading,
  { audience }: Release,
  { from, to }: Year,
): Point | null {
  const month = monthOf(from)
  const months = monthsBetween(month, monthOf(to)) + 1
  if (from !== `${month}-01` || to !== lastDayOf(addMonths(month, months - 1)) || standsAlone(measure)) return null
  // Who may see no single months may not add them up either.
  if (audience !== 'restricted')
    return years.find((year) => year.month === month && year.months === months && year.mature) ?? null
  const first = points.findIndex((point) => point.month === month)
  const run = first < 0 ? [] : points.slice(first, first + months)
  if (run.length < months || run.some(({ mature }) => !mature)) return null
  return pool(measure, series, stages, points, first, first + months - 1)
}
