import type { Unit } from '@dashboard/contract/value'
import type { Axis } from './native-chart.ts'

const formats: Record<Unit, string> = {
  proportion: '0%',
  count: '#,##0',
  days: '#,##0" days"',
  hours: '#,##0" hours"',
  rate: '0.0',
}

/** What is further out than this many times the largest value is cut off, so that the values stay readable. */
const mostAbove = 1.6

/**
 * The axis of values: from nought unless a value is below it. `values` and targets are shown whatever they are, limits and
 * intervals (`around`) as far as they leave the values readable.
 */
export function valueAxis(unit: Unit, values: readonly number[], around: readonly number[] = []): Axis {
  const highest = Math.max(0, ...values)
  const cut = highest > 0 && Math.max(0, ...around) > highest * mostAbove
  const shown = cut ? roundedUp(highest * mostAbove) : null
  const whole = unit === 'proportion' && highest <= 1
  const nearAll = whole && Math.max(highest, ...around) > 0.75
  return {
    title: '',
    format: unit === 'proportion' && highest <= 0.05 ? '0.0%' : unit === 'rate' && highest < 1 ? '0.00' : formats[unit],
    least: Math.min(0, ...values) < 0 ? null : 0,
    most: nearAll ? Math.min(1, shown ?? 1) : shown,
  }
}

/** Over names or months. */
export const nameAxis: Axis = { title: '', format: '@', least: null, most: null }

/** Days as Excel counts them, written as months. */
export function monthAxis(from: string, to: string): Axis {
  return { title: '', format: 'mmm yyyy', least: serialOf(from), most: serialOf(to) }
}

/** `2026-10-31` is 46326. */
export function serialOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569
}

/** To one of 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8 and its tenfolds. */
function roundedUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  const factor = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8].find((each) => each * power >= value - 1e-12) ?? 10
  return Number((factor * power).toPrecision(12))
}
