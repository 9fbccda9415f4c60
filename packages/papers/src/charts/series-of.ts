import type { NativeSeries } from './native-chart.ts'

type Drawn = Partial<Omit<NativeSeries, 'name' | 'values'>>

/** A series with nothing drawn of it but what is given; none where it has no value. */
export function seriesOf(name: string, values: (number | null)[], drawn: Drawn): NativeSeries[] {
  if (values.every((value) => value === null)) return []
  return [{ name, values, along: null, line: null, marker: null, fill: null, reach: null, labels: null, ...drawn }]
}

/** The same over numbers. */
export function scatterOf(name: string, points: readonly (readonly [number, number])[], drawn: Drawn): NativeSeries[] {
  return seriesOf(
    name,
    points.map(([, value]) => value),
    { ...drawn, along: points.map(([along]) => along) },
  )
}
