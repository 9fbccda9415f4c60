import type { PaperBlock } from '@dashboard/contract'
import { chartData, type Column } from '../charts/chart-data.ts'
import type { NativeChart } from '../charts/native-chart.ts'
import { figureFoot } from './figure-sheet.ts'
import { linesOf } from './lines.ts'
import { uniqueNames } from './table-of.ts'
import type { Sheet, Table, Unit } from './workbook.ts'

type FigureBlock = Extract<PaperBlock, { block: 'figure' }>

/** The chart of a figure beside the table that it is drawn from: every series, line and limit is a column. */
export function chartSheet({ number, title, figure }: FigureBlock, chart: NativeChart): Sheet {
  return {
    name: `Figure ${number} chart`,
    lines: linesOf(`Chart of figure ${number}: ${title}`, [
      figure.subtitle,
      `This worksheet contains one table and, to the right of it, one chart that is drawn from it. The values of the figure are on the worksheet called Figure ${number}.`,
      'A blank cell is a gap: the series has no point there.',
      ...figureFoot(figure),
    ]),
    table: drawnTable(`Figure_${number}_chart`, chartData(chart).columns),
    chart,
  }
}

function drawnTable(name: string, columns: readonly Column[]): Table {
  const names = uniqueNames(columns.map((column, index) => column.name || alongName(columns[index + 1], index)))
  const length = Math.max(1, ...columns.map(({ values }) => values.length))
  return {
    name,
    columns: columns.map(({ format, values }, index) => {
      const unit = unitOf(format, values)
      const longest = Math.max(0, ...values.map((value) => String(value ?? '').length))
      return { name: names[index] ?? '', unit, width: unit === 'text' ? Math.min(45, Math.max(14, longest + 2)) : 14 }
    }),
    rows: Array.from({ length }, (_, row) => columns.map(({ values }) => ({ value: values[row] ?? null, link: null }))),
  }
}

/** Categories stand in the first column; along a scatter each series has places of its own. */
function alongName(next: Column | undefined, index: number): string {
  return index === 0 ? 'Along' : `Along, of ${next?.name ?? 'the next column'}`
}

/** By how Excel writes the axis. */
function unitOf(format: string, values: Column['values']): Unit {
  if (format === '@') return 'text'
  if (format.includes('%')) return 'share'
  if (format.includes('yyyy')) return 'day'
  if (values.every((value) => value === null || Number.isInteger(value))) return 'whole'
  return format.includes('0.0') ? 'two-decimals' : 'one-decimal'
}
