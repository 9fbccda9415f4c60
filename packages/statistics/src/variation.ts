import { specialCauses, type Signal } from './special-causes.ts'
import type { XmrSegment } from './xmr-limits.ts'

export type Better = 'higher' | 'lower' | 'neither'
export type Variation =
  | 'common'
  | 'improvement-high'
  | 'improvement-low'
  | 'concern-high'
  | 'concern-low'
  | 'neutral-high'
  | 'neutral-low'
  | 'too-few'

/** Fewer points than this in a segment say nothing about its last one. */
export const fewestForIcons = 13

/**
 * Is the process changing? Read from the last point that is there, not from any signal on the chart: a stable process
 * of 24 months has a false signal somewhere in one chart of six, and at its last point in one of seventy.
 */
export function variation(values: (number | null)[], segments: XmrSegment[], better: Better): Variation {
  const last = values.findLastIndex((value) => value !== null)
  const segment = segments.find(({ start, end }) => start <= last && last < end)
  return variationOf(specialCauses(values, segments)[last] ?? null, segment?.points ?? 0, better)
}

/** The same from the signal at the last point and the number of points in its segment. */
export function variationOf(signal: Signal | null, points: number, better: Better): Variation {
  if (points < fewestForIcons) return 'too-few'
  if (!signal) return 'common'
  if (better === 'neither') return `neutral-${signal.side}`
  const good = (better === 'higher') === (signal.side === 'high')
  return `${good ? 'improvement' : 'concern'}-${signal.side}`
}
