/**
 * A chart as an office program draws it, from its own numbers: one drawing for DOCX, PPTX and XLSX. A null is a gap, a 0 a
 * zero. Special causes are series of their own, so that they differ by shape as well as colour.
 */
export type NativeChart = {
  /** `line`: values over categories. `bar`: columns, or bars to the right where `across`. `scatter`: values over numbers. */
  kind: 'line' | 'bar' | 'scatter'
  /** Bars stand in the order of reading, the first at the top. */
  across: boolean
  along: Axis & {
    /** Months, names; of a scatter each series has its own. */
    categories: string[]
    /** Every how many of them is named. */
    every: number
  }
  up: Axis
  series: NativeSeries[]
  /** Of the whole, in words: what a reader who cannot see it is told. */
  altText: string
  title: string
}

export type Axis = {
  title: string
  /** As Excel writes it: `0%`, `0.0`, `#,##0`, `@`. */
  format: string
  /** Null where the program chooses. */
  least: number | null
  most: number | null
  step: number | null
}

/** Colours are `12436D`. In a chart of bars, a series without line and marker is the bars. */
export type NativeSeries = {
  name: string
  values: (number | null)[]
  /** Of a scatter; null over categories. Days are as Excel counts them. */
  along: number[] | null
  /** Null: nothing but markers. */
  line: { colour: string; points: number; dash: 'solid' | 'dash' | 'long-dash' | 'dot' } | null
  marker: {
    shape: 'circle' | 'diamond' | 'square' | 'triangle'
    size: number
    fill: string | null
    edge: string
  } | null
  /** Of bars. */
  fill: string | null
  /** How far an interval reaches from each value; null where there are none. */
  reach: { below: (number | null)[]; above: (number | null)[] } | null
  /** What stands beside each value; null: nothing beside any. */
  labels: (string | null)[] | null
}
