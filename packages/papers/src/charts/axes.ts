import type { Unit } from '@dashboard/contract/value'
import type { Axis, NativeChart } from './native-chart.ts'

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
  const furthest = Math.min(highest * mostAbove, Math.max(0, ...around))
  const top = Math.max(highest, furthest)
  const share = unit === 'proportion' && highest <= 1
  return {
    title: '',
    format: unit === 'proportion' && highest <= 0.05 ? '0.0%' : unit === 'rate' && highest < 1 ? '0.00' : formats[unit],
    least: Math.min(0, ...values) < 0 ? null : 0,
    most: share && top > 0.75 ? 1 : furthest > highest ? roundedUp(furthest) : null,
    step: null,
  }
}

/** Over names or months. */
export function nameAxis(categories: string[], mostNamed = Infinity): NativeChart['along'] {
  const every = Math.ceil(categories.length / mostNamed) || 1
  return { title: '', format: '@', least: null, most: null, step: null, categories, every }
}

/** Over numbers from nought. */
export function numberAxis(title: string, most: number | null, step: number | null): NativeChart['along'] {
  return { title, format: '#,##0', least: 0, most, step, categories: [], every: 1 }
}

/** Over days as Excel counts them, written as months. */
export function monthAxis(from: string, to: string): NativeChart['along'] {
  const [least, most] = [serialOf(from), serialOf(to)]
  const step = Math.max(31, Math.ceil((most - least) / 9))
  return { title: '', format: 'mmm yyyy', least, most, step, categories: [], every: 1 }
}

/** `2026-10-31` is 46326. */
export function serialOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569
}

/** To one of 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8 and its tenfolds. */
export function roundedUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  const factor = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8].find((each) => each * power >= value - 1e-12) ?? 10
  return Number((factor * power).toPrecision(12))
}
