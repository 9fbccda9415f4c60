import type { Disclosed, Shorthand } from '@dashboard/contract'
import { addMonths, type Month } from '@dashboard/contract/month'
import type { Histogram } from './cell.ts'
import type { Count, Series } from './disclosed-series.ts'

/** Values of periods that follow each other; a single one where all are alike. */
type Column = (number | null)[] | number | null

/** Counts of periods as columns: a fraction of the room that they take as rows. */
type PackedCounts = {
  from: Month
  months: number
  periods: number
  numerators: Column
  denominators: Column
  unknown: Column
  exposure: Column
  /** Shorthand of a period, several with spaces between; null where no period has any. */
  status: string[] | null
  within: (Record<string, number | null> | null)[] | null
  median: Column
  /** Places of the periods whose table is withheld whole. */
  withheld?: number[]
}

/** What all series of a measure and breakdown have in common; it stands beside them where they are stored. */
export type SeriesKey = Pick<Series, 'audience' | 'population' | 'kpiId' | 'measureId' | 'breakdown'>

/** A series as it is stored. */
export type PackedSeries = Disclosed<
  Pick<Series, 'category' | 'part' | 'histogram' | 'days'> & {
    periods: PackedCounts | null
    years: PackedCounts | null
  }
>

export function packSeries({ category, part, periods, years, histogram, days }: Series): PackedSeries {
  const packed = histogram && packHistogram(histogram)
  return {
    category,
    part,
    histogram: packed,
    days,
    periods: packCounts(periods),
    years: packCounts(years),
  } as PackedSeries
}

/** As plain arrays, which JSON knows. */
function packHistogram({ month, length, end, cases }: Histogram): Histogram {
  return { month: [...month], length: [...length], end: [...end], cases: [...cases] }
}

export function unpackSeries(packed: PackedSeries, key: SeriesKey): Series {
  return { ...key, ...packed, periods: unpackCounts(packed.periods), years: unpackCounts(packed.years) }
}

function packCounts(counts: Count[]): PackedCounts | null {
  const [first] = counts
  if (!first) return null
  const column = (of: (count: Count) => number | null): Column => {
    const begin = of(first)
    return counts.every((count) => of(count) === begin) ? begin : counts.map(of)
  }
  return {
    from: first.month,
    months: first.months,
    periods: counts.length,
    numerators: column(({ numerator }) => numerator),
    denominators: column(({ denominator }) => denominator),
    unknown: column(({ unknown }) => unknown),
    exposure: column(({ exposure }) => exposure),
    status: counts.every(({ status }) => status.length === 0) ? null : counts.map(({ status }) => status.join(' ')),
    within: first.within ? counts.map(({ within }) => within ?? null) : null,
    median: column(({ median = null }) => median),
    ...withheldAt(counts),
  }
}

function withheldAt(counts: Count[]): Pick<PackedCounts, 'withheld'> {
  const withheld = counts.flatMap((count, index) => (count.withheld ? [index] : []))
  return withheld.length > 0 ? { withheld } : {}
}

function unpackCounts(packed: PackedCounts | null): Count[] {
  if (!packed) return []
  const { from, months, periods, status, within } = packed
  const at = (column: Column, index: number) => (Array.isArray(column) ? (column[index] ?? null) : column)
  return Array.from({ length: periods }, (_, index): Count => {
    const shares = within?.[index]
    return {
      month: addMonths(from, index * months),
      months,
      numerator: at(packed.numerators, index),
      denominator: at(packed.denominators, index),
      unknown: at(packed.unknown, index),
      exposure: at(packed.exposure, index),
      status: (status?.[index] ?? '').split(' ').filter(Boolean) as Shorthand[],
      ...(shares ? { within: shares, median: at(packed.median, index) } : {}),
      ...(packed.withheld?.includes(index) ? { withheld: true as const } : {}),
    }
  })
}
