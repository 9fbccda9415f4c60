import type { Point } from '@dashboard/contract'
import { addMonths, lastDayOf, monthOf, monthsBetween } from '@dashboard/contract/month'
import { pool } from '../read/point.ts'
import { standsAlone } from '../define-kpi.ts'
import type { Reading } from '../read-kpi.ts'
import type { Release } from '../release.ts'
import type { Comparator } from './load-comparators.ts'

/** What these records say of the year of a published figure; null unless they hold all of its months, each mature. */
export function ownYear(
  { measure, series, stages, points, years }: Reading,
  { audience }: Release,
  { from, to }: Pick<Comparator, 'from' | 'to'>,
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
