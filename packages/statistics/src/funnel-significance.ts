import { funnelLimits } from './funnel-limits.ts'
import { requireEvents } from './require.ts'

export type Significance = 'high-99.8' | 'high-95' | 'low-99.8' | 'low-95' | 'not-significant'

/**
 * Which units lie outside the funnel round their pooled proportion: beyond 99.8%, else beyond 95%, else neither.
 * A unit exactly on a limit is inside. With k units about k/20 lie outside 95% by chance.
 */
export function funnelSignificance(events: number[], trials: number[]): Significance[] {
  if (events.length !== trials.length) throw new Error('Give as many numbers of trials as of events.')
  events.forEach((count, index) => requireEvents(count, trials[index] ?? Number.NaN))
  const all = sum(trials)
  if (all === 0) return events.map(() => 'not-significant')
  const pooled = sum(events) / all
  return events.map((count, index) => judge(count, trials[index] ?? 0, pooled))
}

function judge(events: number, trials: number, pooled: number): Significance {
  if (trials === 0) return 'not-significant'
  const value = events / trials
  for (const [confidence, name] of [
    [0.998, '99.8'],
    [0.95, '95'],
  ] as const) {
    const { lower, upper } = funnelLimits(pooled, trials, confidence)
    if (upper !== null && value > upper) return `high-${name}`
    if (lower !== null && value < lower) return `low-${name}`
  }
  return 'not-significant'
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
