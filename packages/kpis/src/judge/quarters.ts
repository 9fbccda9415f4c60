import type { Point } from '@dashboard/contract'
import type { Month } from '@dashboard/contract/month'
import { pool } from '../read/point.ts'
import type { Reading } from '../read-kpi.ts'

/** Calendar quarters that lie within the period, their months added up; readers who are told of quarters alone have them. */
export function quartersOf(
  { measure, series, stages, points }: Reading,
  { from, to }: { from: Month; to: Month },
): Point[] {
  if (points[0]?.months === 3) return points.filter(({ month }) => month >= from && month <= to)
  return points.flatMap((point, index) => {
    const last = points[index + 2]
    if (!['01', '04', '07', '10'].includes(point.month.slice(5)) || !last) return []
    if (point.month < from || last.month > to) return []
    return pool(measure, series, stages, points, index, index + 2) ?? []
  })
}
