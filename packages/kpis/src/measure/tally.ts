import type { Cell } from '../cell.ts'
import type { Measure } from '../define-kpi.ts'
import type { Answer } from './answer-columns.ts'

/** A row of alike cases of a month, and the profiles of its cases, where they are known. */
export type Counted = Answer & { index: number; profiles: Uint32Array | null }
export type Counts = Pick<Cell, 'part' | 'cases' | 'met' | 'unknown' | 'exposure' | 'histogram'>

/** Measures whose cases are counted; those of durations are timed. */
export type Counting = Exclude<Measure, { kind: 'duration' }>

/** Adds groups of alike cases up by month: one set of counts, and one for each stage, category or group. */
export function tally(measure: Counting, rows: Counted[], months: number): Counts[] {
  const add = (part: string, which: (row: Counted) => boolean) => answered(rows.filter(which), part, months)
  switch (measure.kind) {
    case 'count':
      return [{ ...nothing(''), cases: sumBy(rows, months) }]
    case 'snapshot':
      return measure.asks ? [add('', () => true)] : [{ ...nothing(''), cases: sumBy(rows, months) }]
    case 'proportion':
      return [add('', () => true)]
    case 'ratio':
      return [
        add('', (row) => typeof row.in_group === 'boolean'),
        add('group', (row) => row.in_group === true),
        add('rest', (row) => row.in_group === false),
      ]
    case 'mix':
      return [['', rows] as const, ...inOrder(Object.keys(measure.categories), rows)].map(([category, group]) => ({
        ...nothing(category),
        cases: sumBy(group, months),
      }))
    case 'funnel':
      return [add('', () => true), ...reached(Object.keys(measure.stages), rows, months)]
    case 'rate':
      return [{ ...nothing(''), cases: sumBy(rows, months), exposure: sumBy(rows, months, (row) => row.exposure ?? 0) }]
  }
}

/** The rows of each category, in the order of the categories; what is none of them comes last. */
function inOrder(categories: string[], rows: Counted[]): [string, Counted[]][] {
  const groups = Map.groupBy(rows, (row) => row.category ?? 'unknown')
  const place = (category: string) => categories.indexOf(category) + 1 || categories.length + 1
  return [...groups].sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1))
}

function nothing(part: string): Counts {
  return { part, cases: [], met: null, unknown: null, exposure: null, histogram: null }
}

function answered(rows: Counted[], part: string, months: number): Counts {
  const known = rows.filter((row) => typeof row.met === 'boolean')
  return {
    ...nothing(part),
    cases: sumBy(known, months),
    met: sumBy(
      known.filter((row) => row.met === true),
      months,
    ),
    unknown: sumBy(
      rows.filter((row) => typeof row.met !== 'boolean'),
      months,
    ),
  }
}

/** How many of the cases with a known answer got at least as far as each stage. */
function reached(stages: string[], rows: Counted[], months: number): Counts[] {
  const known = rows.filter((row) => typeof row.met === 'boolean')
  return stages.map((stage, at) => ({
    ...nothing(stage),
    cases: sumBy(
      known.filter((row) => stages.indexOf(row.stage ?? '') >= at),
      months,
    ),
  }))
}

function sumBy(rows: Counted[], months: number, amount: (row: Counted) => number = (row) => row.cases): number[] {
  const totals = Array.from({ length: months }, () => 0)
  for (const row of rows) totals[row.index] = (totals[row.index] ?? 0) + amount(row)
  return totals
}
