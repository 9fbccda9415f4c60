import type { Disclosed, Shorthand } from '@dashboard/contract'
import { addMonths, type Month } from '@dashboard/contract/month'
import type { Count, Series } from './disclosed-series.ts'

type Column = (number | null)[]

/** Counts of periods that follow each other, as columns: a fraction of the room that they take as rows. */
type PackedCounts = {
  from: Month
  months: number
  numerators: Column
  denominators: Column | null
  unknown: Column | null
  exposure: Column | null
  /** Shorthand of a period, several with spaces between; null where no period has any. */
  status: string[] | null
  within: (Record<string, number | null> | null)[] | null
  median: Column | null
}

/** A series as it is stored. */
export type PackedSeries = Disclosed<
  Omit<Series, 'periods' | 'years'> & { periods: PackedCounts | null; years: PackedCounts | null }
>

export function packSeries(series: Series): PackedSeries {
  return { ...series, periods: packCounts(series.periods), years: packCounts(series.years) }
}

export function unpackSeries(packed: PackedSeries): Series {
  return { ...packed, periods: unpackCounts(packed.periods), years: unpackCounts(packed.years) }
}

function packCounts(counts: Count[]): PackedCounts | null {
  const [first] = counts
  if (!first) return null
  const column = (of: (count: Count) => number | null): Column | null => {
    const values = counts.map(of)
    return values.every((value) => value === null) ? null : values
  }
  return {
    from: first.month,
    months: first.months,
    numerators: counts.map(({ numerator }) => numerator),
    denominators: column(({ denominator }) => denominator),
    unknown: column(({ unknown }) => unknown),
    exposure: column(({ exposure }) => exposure),
    status: counts.every(({ status }) => status.length === 0) ? null : counts.map(({ status }) => status.join(' ')),
    within: first.within ? counts.map(({ within }) => within ?? null) : null,
    median: column(({ median = null }) => median),
  }
}

function unpackCounts(packed: PackedCounts | null): Count[] {
  if (!packed) return []
  const { from, months, numerators, denominators, unknown, exposure, status, within, median } = packed
  return numerators.map((numerator, index): Count => {
    const shares = within?.[index]
    return {
      month: addMonths(from, index * months),
      months,
      numerator,
      denominator: denominators?.[index] ?? null,
      unknown: unknown?.[index] ?? null,
      exposure: exposure?.[index] ?? null,
      status: (status?.[index] ?? '').split(' ').filter(Boolean) as Shorthand[],
      ...(shares ? { within: shares, median: median?.[index] ?? null } : {}),
    }
  })
}
