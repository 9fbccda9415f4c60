import type { FigureTable, Paper, PaperBlock } from '@dashboard/contract'
import { csvFile } from './csv.ts'

type Line = Record<(typeof columns)[number], string | number | boolean | null>
type Row = FigureTable['rows'][number]
type Column = FigureTable['columns'][number]

/**
 * Every figure and table of a paper as one tidy file: a line for each value, numbers in `value` and words in `says`. What a
 * row is of stands in `of` and `month`, why it has no value in `status`.
 */
export function paperCsv(paper: Paper): string {
  const lines = paper.blocks.flatMap((block) => linesOf(block, paper))
  return csvFile(
    columns,
    lines.map((line) => columns.map((column) => line[column])),
  )
}

const columns = [
  'figure_id',
  'kpi',
  'figure',
  'as_at',
  'audience',
  'marking',
  'definition',
  'made_up',
  'row',
  'of',
  'month',
  'column',
  'label',
  'unit',
  'value',
  'says',
  'status',
] as const

function linesOf(block: PaperBlock, { asAt, audience, marking, synthetic }: Paper): Line[] {
  if (block.block === 'figure') {
    const { figure, number, title } = block
    return valuesOf(figure.table, {
      figure_id: figure.figureId,
      kpi: figure.kpiCode,
      figure: `Figure ${number}: ${title}`,
      as_at: figure.asAt,
      audience: figure.audience,
      marking,
      definition: figure.definitionVersion,
      made_up: figure.synthetic,
    })
  }
  if (block.block !== 'table') return []
  return valuesOf(block, {
    figure_id: block.figureIds.join(' '),
    kpi: null,
    figure: `Table ${block.number}: ${block.title}`,
    as_at: asAt,
    audience,
    marking,
    definition: null,
    made_up: synthetic,
  })
}

type About = Pick<Line, 'figure_id' | 'kpi' | 'figure' | 'as_at' | 'audience' | 'marking' | 'definition' | 'made_up'>

function valuesOf({ columns: held, rows }: FigureTable, about: About): Line[] {
  if (rows.length === 0) return [{ ...about, ...nothing }]
  const first = held.findIndex(({ unit }) => unit !== 'text' && unit !== 'month')
  const named = first === -1 ? 1 : first
  return rows.flatMap((row, index) => {
    const month = held.findIndex(({ unit }, at) => at < named && unit === 'month')
    const of = row.slice(0, named).filter((value, at) => at !== month && value !== null)
    return held.slice(named).flatMap((column, at): Line[] => {
      if (isStatus(column)) return []
      const value = row[named + at] ?? null
      return [
        {
          ...about,
          row: index + 1,
          of: of.join(' | '),
          month: month === -1 ? null : (row[month] ?? null),
          column: column.id,
          label: column.label,
          unit: column.unit,
          value: typeof value === 'number' ? value : null,
          says: typeof value === 'number' ? null : value,
          status: statusOf(column, held, row),
        },
      ]
    })
  })
}

/** A table without rows is a line that says so, so that its figure is in the file. */
const nothing = {
  row: 0,
  of: '',
  month: null,
  column: null,
  label: null,
  unit: null,
  value: null,
  says: 'No rows',
  status: null,
}

/** A table of several measures has a standing for each: that of `F1_value` is `F1_standing`. */
function statusOf({ id }: Column, held: readonly Column[], row: Row): string | null {
  const own = held.findIndex((column) => column.id === id.replace(/[^_]+$/, 'standing'))
  const at = own === -1 ? held.findIndex((column) => column.id === 'standing') : own
  const status = row[at]
  return typeof status === 'string' ? status : null
}

function isStatus({ id }: Column): boolean {
  return id === 'standing' || id.endsWith('_standing')
}
