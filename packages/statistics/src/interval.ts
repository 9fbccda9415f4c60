/** A range of values; null where there is no limit on that side. */
export type Interval = { lower: number | null; upper: number | null }
