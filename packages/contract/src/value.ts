/** What a number is of, which decides how it is written. */
export type Unit = 'proportion' | 'count' | 'days' | 'hours' | 'rate'

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
const target = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })
const twoDecimals = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const oneDecimal = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/**
 * How a value is written: 7.1%, 12 days, 1,204; a rate below 1 with two decimals.
 * A percentage of fewer than 100 cases is written whole; a share that is not nought or all never reads 0% or 100%.
 */
export function formatValue(value: number, unit: Unit, denominator: number | null = null): string {
  if (unit === 'proportion') return formatProportion(value, denominator)
  if (unit === 'days' || unit === 'hours') return `${formatDays(value)} ${value === 1 ? unit.slice(0, -1) : unit}`
  if (unit === 'rate') return (Math.abs(value) < 1 ? twoDecimals : oneDecimal).format(value)
  return whole.format(value)
}

/** A target as it was set: 10%, 12.5%, 28 days. */
export function formatTarget(value: number, unit: Unit): string {
  return unit === 'proportion' ? `${target.format(value * 100)}%` : formatValue(value, unit)
}

/** 1204 is `1,204`. */
export function formatCount(count: number): string {
  return whole.format(count)
}

/** A whole number of days or hours, or a half where a median falls between two. */
export function formatDays(days: number): string {
  return Number.isInteger(days) ? whole.format(days) : oneDecimal.format(days)
}

function formatProportion(value: number, denominator: number | null): string {
  const decimals = denominator !== null && denominator < 100 ? 0 : 1
  const smallest = decimals === 0 ? 1 : 0.1
  const format = decimals === 0 ? whole : oneDecimal
  const percent = value * 100
  if (value > 0 && percent < smallest / 2) return `under ${format.format(smallest)}%`
  if (value < 1 && percent > 100 - smallest / 2) return `over ${format.format(100 - smallest)}%`
  return `${format.format(percent)}%`
}
