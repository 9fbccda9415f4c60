import { countInterval } from './count-interval.ts'
import type { Interval } from './interval.ts'
import { requireNumber } from './require.ts'

/**
 * Events in an exposure, `per` so many of it: of 12 events in 40,000 people, 30 per 100,000, with the interval of the events.
 * No exposure: no rate and no interval.
 */
export function rateInterval(
  events: number,
  exposure: number,
  per: number,
  confidence = 0.95,
): Interval & { value: number | null } {
  requireNumber(exposure, 'Exposure')
  if (!(Number.isFinite(per) && per > 0)) throw new Error('A rate is per a number above 0.')
  const { lower, upper } = countInterval(events, confidence)
  if (exposure === 0) return { value: null, lower: null, upper: null }
  const scale = (count: number | null) => (count === null ? null : (count * per) / exposure)
  return { value: scale(events), lower: scale(lower), upper: scale(upper) }
}
