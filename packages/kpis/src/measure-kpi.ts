import { monthOf, monthRange, monthsBetween, type Month } from '@dashboard/contract/month'
import type { DB } from '@dashboard/db'
import { sql, type Kysely, type Transaction } from 'kysely'
import { answerColumns, type Answer } from './measure/answer-columns.ts'
import { tally } from './measure/tally.ts'
import type { Cell } from './cell.ts'
import type { Breakdown, Kpi, Measure } from './define-kpi.ts'

export const populations = ['8q', 'stalking-related'] as const
export type Population = (typeof populations)[number]

/**
 * Counts the cases of every measure of a KPI by month, for the whole force and by each of its breakdowns.
 * Must run in a transaction: it sets the population for its own statements.
 */
export async function measureKpi(db: Transaction<DB>, kpi: Kpi, population: Population): Promise<Cell[]> {
  await sql`select set_config('kpi.population', ${population}, true)`.execute(db)
  const last = await lastMonth(db)
  const cells = []
  for (const measure of kpi.allMeasures) cells.push(...(await measureOne(db, kpi, measure, population, last)))
  return cells
}

type Row = Answer & { month: Month | null } & Partial<Record<Breakdown, string | null>>

async function measureOne(
  db: Transaction<DB>,
  kpi: Kpi,
  measure: Measure,
  population: Population,
  last: Month,
): Promise<Cell[]> {
  const answers = answerColumns(measure)
  const dimensions = kpi.breakdowns.map((name) => sql.ref(`subject.${name}`))
  const keys = sql.join([sql`to_char(cases.counted_on, 'YYYY-MM')`, ...dimensions, ...answers.keys])
  const { rows } = await sql<Row>`
    with cases as (${sql.raw(measure.cases)})
    select to_char(cases.counted_on, 'YYYY-MM') as month,
           ${sql.join([...dimensions, ...answers.columns])}
    from   cases
    ${answers.needsCutOff ? sql`cross join warehouse.cut_off` : sql``}
    left   join ${sql.table(`warehouse.${kpi.subject}_subject`)} as subject on subject.subject_id = cases.subject_id
    group  by ${keys}
    order  by ${keys}
  `.execute(db)
  const first = rows.reduce<Month>((least, { month }) => earlier(least, month, measure), last)
  const months = monthRange(first, last)
  const base = { population, kpiId: kpi.id, measureId: measure.id, firstMonth: first, days: null }
  const counted = rows.map((row) => ({ ...row, index: monthsBetween(first, row.month ?? first) }))
  const cells = (['all', ...kpi.breakdowns] as const).flatMap((breakdown) =>
    [...grouped(counted, breakdown)].flatMap(([category, group]) =>
      tally(measure, group, months.length).map((counts): Cell => ({ ...base, breakdown, category, ...counts })),
    ),
  )
  const whole = cells.find(({ breakdown }) => breakdown === 'all')
  if (measure.kind === 'count' && whole && isRare(whole.cases)) whole.days = await eventDays(db, measure, first)
  return cells
}

/** Of cases rarer than two a month the days between them are charted, which counts by month cannot give. */
const rareBelow = 2
const monthsJudged = 36

function isRare(cases: number[]): boolean {
  const latest = cases.slice(-monthsJudged)
  return latest.reduce((sum, each) => sum + each, 0) < rareBelow * latest.length
}

async function eventDays(db: Transaction<DB>, measure: Measure, first: Month): Promise<number[]> {
  const { rows } = await sql<{ day: number }>`
    with cases as (${sql.raw(measure.cases)})
    select (counted_on - ${`${first}-01`}::date)::integer as day from cases order by counted_on
  `.execute(db)
  return rows.map(({ day }) => day)
}

function grouped<T extends Row>(rows: T[], breakdown: 'all' | Breakdown): Map<string, T[]> {
  if (breakdown === 'all') return new Map([['all', rows]])
  return Map.groupBy(rows, (row) => row[breakdown] ?? 'unknown')
}

function earlier(least: Month, month: Month | null, measure: Measure): Month {
  if (month === null) throw new Error(`${measure.id} lists a case without the day that puts it in a month.`)
  return month < least ? month : least
}

async function lastMonth(db: Kysely<DB>): Promise<Month> {
  const { rows } = await sql<{ as_on: string }>`select as_on from warehouse.cut_off`.execute(db)
  if (!rows[0]) throw new Error('There is no extract in the warehouse to measure.')
  return monthOf(rows[0].as_on)
}
