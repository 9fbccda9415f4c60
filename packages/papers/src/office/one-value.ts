import type { Figure } from '@dashboard/contract'
import { formatDays, formatValue } from '@dashboard/contract/value'

/** The one value of a figure: the latest that is mature, the rate of the force, half by when; null where it has many. */
export function oneValue({ chart }: Figure): string | null {
  if (chart.shape === 'series') {
    const point = chart.points.findLast(({ value, mature }) => mature && value !== null)
    return point?.value == null ? null : formatValue(point.value, chart.unit, point.denominator)
  }
  if (chart.shape === 'areas') return formatValue(chart.rate, chart.unit)
  if (chart.shape === 'curve' && chart.median !== null) return `${formatDays(chart.median)} ${chart.unit}`
  return null
}
