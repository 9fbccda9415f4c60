import { monthOf, monthRange, monthsBetween, type Month } from '@dashboard/contract/month'
import type { DB } from '@dashboard/db'
import { sql, type Kysely, type Transaction } from 'kysely'
import type { Cell } from './cell.ts'
import type { Kpi, Measure } from './define-kpi.ts'
import { breakdownsOf } from './dimensions.ts'
import { answerColumns, type Answer } from './measure/answer-columns.ts'
import { byCategory, readProfiles } from './measure/by-category.ts'
import { profilesOf, type Profiles } from './measure/profiles.ts'
import type { Population } from './population.ts'
import { tally, type Counted } from './measure/tally.ts'

/** How deep to count: the whole force alone, or by every breakdown too. */
export type Level = 'force' | 'breakdowns'

/**
 * Counts the cases of every measure of a KPI by month, for the whole force and by each of its breakdowns.
 * Must run in a transaction: it sets the population for its own statements.
 */
export async function measureKpi(
  db: Transaction<DB>,
  kpi: Kpi,
  population: Population,
  level: Level = 'breakdowns',
): Promise<Cell[]> {
  await sql`select set_config('kpi.population', ${population}, true)`.execute(db)
  const last = await lastMonth(db)
  const cells = []
  for (const measure of kpi.allMeasures)
    cells.push(...(await measureOne(db, { kpi, measure, population, last, level })))
  return cells
}

type Given = { kpi: Kpi; measure: Measure; population: Population; last: Month; level: Level }

async function measureOne(db: Transaction<DB>, { kpi, measure, population, last, level }: Given): Promise<Cell[]> {
  const { subject = kpi.subject } = measure
  const breakdowns = level === 'force' ? [] : (measure.breakdowns ?? kpi.breakdowns)
  const profiles = breakdowns.length > 0 ? await profilesOf(db, subject, population) : null
  const rows = await fetchRows(db, measure, profiles)
  const first = rows.reduce<Month>((least, { month }) => earlier(least, month, measure), last)
  const counted = rows.map(({ month, profiles: list, ...answer }): Counted => ({
    ...answer,
    index: monthsBetween(first, month ?? first),
    profiles: list === null ? null : readProfiles(list, answer.exposure === undefined ? answer.cases : 1),
  }))
  const months = monthRange(first, last).length
  const base = { population, kpiId: kpi.id, measureId: measure.id, firstMonth: first, days: null }
  const count = (breakdown: Cell['breakdown'], category: string, group: Counted[]) =>
    tally(measure, group, months).map((counts): Cell => ({ ...base, breakdown, category, ...counts }))
  const cells = count('all', 'all', counted)
  if (profiles) {
    // Of further measures divisions with another dimension would be many cells that nobody reads.
    for (const breakdown of measure.id === kpi.id ? breakdownsOf(breakdowns) : breakdowns) {
      for (const [category, group] of byCategory(counted, profiles, breakdown))
        cells.push(...count(breakdown, category, group))
    }
  }
  const [whole] = cells
  if (measure.kind === 'count' && whole && isRare(whole.cases)) whole.days = await eventDays(db, measure, first)
  return cells
}

type Row = Answer & { month: Month | null; profiles: string | null }

/** Cases that answer alike are one row, with the profile of each of them; those of a rate one for each profile. */
async function fetchRows(db: Transaction<DB>, measure: Measure, profiles: Profiles | null): Promise<Row[]> {
  const { columns, keys, needsCutOff, summed } = answerColumns(measure)
  const profile = sql`coalesce(profile.profile, 0)`
  const list = !profiles ? sql`null` : summed ? sql`${profile}::text` : sql`array_to_string(array_agg(${profile}), ',')`
  // The text of a month takes some five times as long to make as its first day, and there can be millions of cases.
  const month = sql`date_trunc('month', cases.counted_on::timestamp)`
  const groups = sql.join([month, ...keys, ...(profiles && summed ? [profile] : [])])
  const { rows } = await sql<Row>`
    with cases as (${sql.raw(measure.cases)})
    select to_char(${month}, 'YYYY-MM') as month, ${list} as profiles, ${sql.join(columns)}
    from   cases
    ${needsCutOff ? sql`cross join warehouse.cut_off` : sql``}
    ${profiles ? sql`left join ${sql.table(profiles.table)} as profile on profile.subject_id = cases.subject_id` : sql``}
    group  by ${groups}
    order  by ${groups}
  `.execute(db)
  return rows
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

function earlier(least: Month, month: Month | null, measure: Measure): Month {
  if (month === null) throw new Error(`${measure.id} lists a case without the day that puts it in a month.`)
  return month < least ? month : least
}

async function lastMonth(db: Kysely<DB>): Promise<Month> {
  const { rows } = await sql<{ as_on: string }>`select as_on from warehouse.cut_off`.execute(db)
  if (!rows[0]) throw new Error('There is no extract in the warehouse to measure.')
  return monthOf(rows[0].as_on)
}
