import type { Point, SeriesShape } from '@dashboard/contract'
import { addMonths } from '@dashboard/contract/month'

/** A month of all cases together, mature and usual unless something else is given. */
export function pointOf(month: string, value: number | null, point: Partial<Point> = {}): Point {
  return {
    month,
    months: 1,
    breakdown: 'all',
    category: 'all',
    label: 'Derbyshire',
    value,
    numerator: null,
    denominator: null,
    unknown: 0,
    lower: null,
    upper: null,
    mature: true,
    status: [],
    signal: null,
    ...point,
  }
}

/** Months one after another from `2026-01` on. */
export function monthsShape(values: (number | null)[], shape: Partial<SeriesShape> = {}): SeriesShape {
  return {
    shape: 'series',
    unit: 'proportion',
    points: values.map((value, index) => pointOf(addMonths('2026-01', index), value)),
    targets: [],
    breaks: [],
    markers: [],
    process: null,
    ...shape,
  }
}
