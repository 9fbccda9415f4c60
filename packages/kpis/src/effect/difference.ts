import { differenceInterval, rateDifferenceInterval } from '@dashboard/statistics'
import { standsAlone } from '../define-kpi.ts'
import type { Reading } from '../read-kpi.ts'
import type { Span, Windows } from './windows.ts'

/** The months since less the months before, with its 95% interval; `cases` are those of the smaller side. */
export type Measured = { kind: 'share' | 'count' | 'rate'; value: number; lower: number; upper: number; cases: number }
/** Or why there is none. */
export type Difference = Measured | { kind: 'protected' | 'no-cases' | 'no-method' }

/** Shares by Newcombe's method, counts and rates by the like of it. What holds at a month's end shares its cases with the next. */
export function differenceOf(reading: Reading, { before, after }: Windows & { kind: 'pair' }): Difference {
  const { measure } = reading
  if (standsAlone(measure) || ('overlaps' in measure && measure.overlaps)) return { kind: 'no-method' }
  const [earlier, later] = [totalsOf(reading, before), totalsOf(reading, after)]
  if (earlier === null || later === null) return { kind: 'protected' }
  switch (measure.kind) {
    case 'proportion':
    case 'funnel':
      return ofShares(earlier, later)
    case 'count':
      return ofRates(
        { events: later.numerator, exposure: after.to - after.from },
        { events: earlier.numerator, exposure: before.to - before.from },
        { kind: 'count', per: 1 },
      )
    case 'rate':
      return Number.isInteger(earlier.numerator) && Number.isInteger(later.numerator)
        ? ofRates(
            { events: later.numerator, exposure: later.exposure },
            { events: earlier.numerator, exposure: earlier.exposure },
            { kind: 'rate', per: measure.per },
          )
        : { kind: 'no-method' }
    default:
      return { kind: 'no-method' }
  }
}

type Totals = { numerator: number; denominator: number; exposure: number }

/** Null where any month is protected. */
function totalsOf({ points, series }: Reading, { from, to }: Span): Totals | null {
  const totals = { numerator: 0, denominator: 0, exposure: 0 }
  for (let index = from; index < to; index += 1) {
    const point = points[index]
    if (!point || point.numerator === null || point.status.includes('c')) return null
    totals.numerator += point.numerator
    totals.denominator += point.denominator ?? 0
    totals.exposure += series.periods[index]?.exposure ?? 0
  }
  return totals
}

function ofShares(earlier: Totals, later: Totals): Difference {
  const { lower, upper } = differenceInterval(
    { events: later.numerator, trials: later.denominator },
    { events: earlier.numerator, trials: earlier.denominator },
  )
  if (lower === null || upper === null) return { kind: 'no-cases' }
  const value = later.numerator / later.denominator - earlier.numerator / earlier.denominator
  return { kind: 'share', value, lower, upper, cases: Math.min(earlier.denominator, later.denominator) }
}

type Events = { events: number; exposure: number }

function ofRates(later: Events, earlier: Events, { kind, per }: { kind: 'count' | 'rate'; per: number }): Difference {
  const { lower, upper } = rateDifferenceInterval(later, earlier, per)
  if (lower === null || upper === null) return { kind: 'no-cases' }
  const value = per * (later.events / later.exposure - earlier.events / earlier.exposure)
  return { kind, value, lower, upper, cases: Math.min(earlier.events, later.events) }
}
