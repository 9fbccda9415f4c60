import type { NativeChart } from './native-chart.ts'

/** A column of the sheet that a chart is drawn from: its name in the first row, then its values. */
export type Column = { name: string; values: (string | number | null)[]; format: string }

/** Of each series, in which columns of the sheet it has what; counted from 0. */
export type Place = { along: number; values: number; below: number | null; above: number | null }

/** The sheet behind a chart, and where in it each series is. */
export function chartData(chart: NativeChart): { columns: Column[]; places: Place[] } {
  const { along, up, series } = chart
  const shared: Column[] =
    chart.kind === 'scatter' ? [] : [{ name: along.title, values: along.categories, format: along.format }]
  const columns = [...shared]
  const places = series.map(({ name, values, along: own, reach }) => {
    const at = own === null ? 0 : columns.push({ name: along.title, values: own, format: along.format }) - 1
    const put = (words: string, held: (number | null)[]) =>
      columns.push({ name: words, values: held, format: up.format }) - 1
    return {
      along: at,
      values: put(name, values),
      below: reach ? put(`${name}: how far below`, reach.below) : null,
      above: reach ? put(`${name}: how far above`, reach.above) : null,
    }
  })
  return { columns, places }
}

/** `Data!$B$2:$B$37`, of a column that begins with its name. */
export function valuesRange(column: number, count: number): string {
  const letters = columnLetters(column)
  return `Data!$${letters}$2:$${letters}$${count + 1}`
}

export function nameCell(column: number): string {
  return `Data!$${columnLetters(column)}$1`
}

/** 0 is `A`, 26 is `AA`. */
export function columnLetters(column: number): string {
  const letter = String.fromCodePoint(65 + (column % 26))
  return column < 26 ? letter : `${columnLetters(Math.floor(column / 26) - 1)}${letter}`
}
