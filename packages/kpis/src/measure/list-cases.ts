import { monthRange, monthsBetween, type Month } from '@dashboard/contract/month'
import type { DB } from '@dashboard/db'
import { sql, type Transaction } from 'kysely'
import type { Measure } from '../define-kpi.ts'
import { answerColumns, type Answer } from './answer-columns.ts'
import { readNumbers } from './packed-cases.ts'
import type { Profiles } from './profiles.ts'

/** The cases of a measure, those that answer alike in one row. */
export type Listing = {
  rows: ListedRow[]
  /** Of counts of rare cases the day of every case, counted from the first day of the first month. */
  days: number[] | null
  last: Month
}

/**
 * `numbers` are the profile of each case, or that of all where there is one; of durations the profile and the length of each
 * case in turn, the length from 1 for none on. They are null where neither is asked for.
 */
export type ListedRow = Answer & { month: Month | null; numbers: Uint32Array | null }

/** Some months of every year: which of how many parts. */
export type Piece = { at: number; of: number }

/** Lists the cases of a measure up to the last month, for the population that the transaction has set. */
export async function listCases(
  db: Transaction<DB>,
  { measure, profiles }: { measure: Measure; profiles: Profiles | null },
  last: Month,
  piece: Piece = { at: 0, of: 1 },
): Promise<Listing> {
  const rows = await fetchRows(db, measure, profiles, piece)
  if (rows.some(({ month }) => month === null))
    throw new Error(`${measure.id} lists a case without the day that puts it in a month.`)
  const first = firstMonth(rows, last)
  const rare = measure.kind === 'count' && isRare(rows, monthRange(first, last).length, last)
  return { rows, last, days: rare ? await eventDays(db, measure, first) : null }
}

/** The month of the earliest case. */
export function firstMonth(rows: { month: Month | null }[], last: Month): Month {
  return rows.reduce((least, { month }) => (month !== null && month < least ? month : least), last)
}

async function fetchRows(
  db: Transaction<DB>,
  measure: Measure,
  profiles: Profiles | null,
  piece: Piece,
): Promise<ListedRow[]> {
  const { columns, keys, length, summed } = answerColumns(measure)
  const profile = profiles ? sql`coalesce(profile.profile, 0)` : sql`0`
  // Few profiles make few groups, which the database counts faster than it lists the cases.
  const grouped = profiles !== null && !length && (summed || profiles.few)
  // The text of a month takes some five times as long to make as its first day, and there can be millions of cases.
  const month = sql`date_trunc('month', cases.counted_on::timestamp)`
  const groups = sql.join([month, ...keys, ...(grouped ? [profile] : [])])
  const { rows } = await sql<Answer & { month: Month | null; packed: Buffer | null }>`
    with cases as (${sql.raw(measure.cases)})
    select to_char(${month}, 'YYYY-MM') as month, ${packed()} as packed, ${sql.join(columns)}
    from   cases
    ${length ? sql`cross join warehouse.cut_off` : sql``}
    ${profiles ? sql`left join ${sql.table(profiles.table)} as profile on profile.subject_id = cases.subject_id` : sql``}
    ${piece.of > 1 ? sql`where coalesce(extract(month from cases.counted_on)::integer, 0) % ${piece.of} = ${piece.at}` : sql``}
    group  by ${groups}
    ${grouped ? sql`order by ${groups}` : sql``}
  `.execute(db)
  return rows.map(({ packed: bytes, ...row }) => ({ ...row, numbers: bytes && readNumbers(bytes) }))

  function packed() {
    if (length) return sql`string_agg(int8send((${profile}::bigint << 32) | (${length})), '')`
    if (!profiles) return sql`null`
    return grouped ? sql`int4send(${profile})` : sql`string_agg(int4send(${profile}), '')`
  }
}

/** Of cases rarer than two a month the days between them are charted, which counts by month cannot give. */
const rareBelow = 2
const monthsJudged = 36

function isRare(rows: ListedRow[], months: number, last: Month): boolean {
  const latest = rows.filter(({ month }) => monthsBetween(month ?? last, last) < monthsJudged)
  return latest.reduce((sum, { cases }) => sum + cases, 0) < rareBelow * Math.min(months, monthsJudged)
}

async function eventDays(db: Transaction<DB>, measure: Measure, first: Month): Promise<number[]> {
  const { rows } = await sql<{ day: number }>`
    with cases as (${sql.raw(measure.cases)})
    select (counted_on - ${`${first}-01`}::date)::integer as day from cases order by counted_on
  `.execute(db)
  return rows.map(({ day }) => day)
}
