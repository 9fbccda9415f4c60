import { formatValue, type Unit } from '@dashboard/contract/value'

const steps = [1, 2, 2.5, 5, 10]

/** Round ticks from nought up to at least `most`, about so many; whole numbers where there are no halves to count. */
export function ticksTo(
  most: number,
  { about = 6, whole = false }: { about?: number; whole?: boolean } = {},
): number[] {
  const rough = Math.max((most || 1) / about, whole ? 1 : 0)
  const power = 10 ** Math.floor(Math.log10(rough))
  const fitting = steps.map((factor) => factor * power).filter((step) => !whole || Number.isInteger(step))
  const step = fitting.find((each) => each >= rough - 1e-12) ?? 10 * power
  const count = Math.ceil(most / step - 1e-9)
  return Array.from({ length: Math.max(1, count) + 1 }, (_, index) => Number((index * step).toPrecision(12)))
}

/** Ticks for values of a unit: never above all of them, never half a case. */
export function ticksOf(unit: Unit, most: number, about?: number): number[] {
  return ticksTo(unit === 'proportion' ? Math.min(1, most) : most, {
    ...(about ? { about } : {}),
    whole: unit === 'count' || unit === 'days' || unit === 'hours',
  })
}

/** How a tick of a unit is written: `12.5%`, `30 days`, `1,204`. */
export function tickFormat(unit: Unit): (value: number) => string {
  return unit === 'proportion' ? percent : (value) => formatValue(value, unit)
}

/** 0.125 is `12.5%`. */
export function percent(value: number): string {
  return `${Number((value * 100).toFixed(1))}%`
}
