import { xmrLimits } from './xmr-limits.ts'

/** Turns waiting times between rare events into near enough normal ones (Nelson 1994). */
const power = 3.6

/**
 * Limits of a t-chart, of the days between rare events: XmR limits of days^(1/3.6), turned back; a lower limit below 0 is 0.
 * The centre is the mean turned back, so below the mean of the days. Two events on one day are 0.5 days apart: 0 throws,
 * as fewer than two gaps do.
 */
export function tChartLimits(daysBetween: number[]): { centre: number; lower: number; upper: number } {
  if (daysBetween.some((days) => !Number.isFinite(days) || days <= 0))
    throw new Error('Days between events must be above 0: give 0.5 for two on one day.')
  const [segment] = xmrLimits(daysBetween.map((days) => days ** (1 / power)))
  if (!segment || segment.mean === null || segment.lower === null || segment.upper === null)
    throw new Error('A t-chart needs two gaps between events or more.')
  const back = (value: number) => Math.max(0, value) ** power
  return { centre: back(segment.mean), lower: back(segment.lower), upper: back(segment.upper) }
}
