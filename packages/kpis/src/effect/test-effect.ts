import type { Direction, Effect } from '@dashboard/contract'
import { monthOf, type Month } from '@dashboard/contract/month'
import { asShare, asMonthlyShare } from '../as-share.ts'
import type { Kpi } from '../define-kpi.ts'
import { readKpi, type Reading } from '../read-kpi.ts'
import type { Release } from '../release.ts'
import { differenceOf } from './difference.ts'
import { sayEffect } from './say-effect.ts'
import { signsSince } from './signs.ts'
import { beginOf, windowsOf } from './windows.ts'

/** What an action is expected to change: which way, by which month, and from when it can work at all. */
export type Expectation = { direction: Direction; month: Month; startsOn: string | null }

/**
 * Whether a KPI has moved as expected since an action was to show: signals of its chart since then, and the months since
 * against as many before it began. From the figures that the reader may see, of mature months alone; it never says why.
 */
export function testEffect(release: Release, kpi: Kpi, expected: Expectation): Effect {
  if (monthOf(release.asOn) < expected.month) return sayEffect({ found: 'not-due', month: expected.month })
  const [reading] = readKpi(release, kpi)
  if (!reading) return sayEffect({ found: 'no-figures' })
  return effectIn(reading, expected)
}

/** The same of a reading that is at hand. */
export function effectIn(whole: Reading, { direction, month, startsOn }: Expectation): Effect {
  const waits = whole.measure.kind === 'duration'
  const reading = waits ? asShare(whole) : whole
  if (!reading) return sayEffect({ found: 'no-single-times' })
  if (reading.points[0] && reading.points[0].months > 1) return sayEffect({ found: 'no-months' })
  const wished = waits ? opposite[direction] : direction
  const charted = waits ? asMonthlyShare(whole) : reading
  const begins = beginOf(startsOn, month)
  const windows = windowsOf({ points: reading.points, breaks: reading.breaks, begins, shows: month })
  return sayEffect({
    found: 'tested',
    reading,
    wished,
    month,
    begins,
    windows,
    signs: charted && signsSince(charted, { month, begins }, wished),
    difference: windows.kind === 'pair' ? differenceOf(reading, windows) : null,
  })
}

/** Shorter waits are a larger share that ended in time. */
const opposite = { higher: 'lower', lower: 'higher' } as const
