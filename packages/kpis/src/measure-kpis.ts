import { monthOf, type Month } from '@dashboard/contract/month'
import type { DB } from '@dashboard/db'
import { sql, type Kysely, type Transaction } from 'kysely'
import type { Cell } from './cell.ts'
import type { Kpi, Measure } from './define-kpi.ts'
import { countCells, dimensionsOf, type Given } from './measure/count-cells.ts'
import { countInPieces, isVast } from './measure/count-in-pieces.ts'
import { listCases } from './measure/list-cases.ts'
import { ProfileTables } from './measure/profiles.ts'
import type { Population } from './population.ts'
import { subjectsByPopulation, subjectsOfOneCrime } from './subjects.ts'

/** How deep to count: the whole force alone, or by every breakdown too. */
export type Level = 'force' | 'breakdowns'

export type Keeper = {
  /**
   * Takes the cells of a measure for one population: those of the whole force, then those of each breakdown. They are counted
   * as they are asked for.
   */
  take: (breakdowns: Iterable<Cell[]>, of: Measure) => Promise<void>
  /** Keeps all it has taken, when all of a measure was counted. */
  keep: (of: Given) => Promise<void>
}

type Wanted = { kpis: readonly Kpi[]; populations: readonly Population[]; level: Level }

/**
 * Counts the cases of every measure of the KPIs by month. Must run in a transaction: it sets the population for its own
 * statements.
 */
export async function measureKpis(db: Transaction<DB>, wanted: Wanted, keeper: Keeper): Promise<void> {
  // Sorts and hashes of a million crimes then stay in memory, and are shared by several processes although all rows are wanted.
  await sql`select set_config('work_mem', '256MB', true), set_config('parallel_tuple_cost', '0.01', true)`.execute(db)
  const last = await lastMonth(db)
  const tables = new ProfileTables(db)
  for (const population of wanted.populations) {
    await sql`select set_config('kpi.population', ${population}, true)`.execute(db)
    await tables.forget(subjectsByPopulation)
    await countAll(db, await planned(wanted, population, tables), last, keeper)
  }
  await tables.forget()
}

/** What is counted while a population is set. */
async function planned({ kpis, populations, level }: Wanted, population: Population, tables: ProfileTables) {
  const given: Given[] = []
  for (const kpi of kpis) {
    for (const measure of kpi.allMeasures) {
      const deep = level === 'breakdowns' && dimensionsOf(kpi, measure).length > 0
      const together = kpi.ownPopulation
        ? populations.slice(0, 1)
        : deep && isListedOnce(kpi, measure)
          ? populations
          : [population]
      if (together.at(-1) !== population) continue
      const profiles = deep ? await tables.of(measure.subject ?? kpi.subject) : null
      given.push({ kpi, measure, populations: together, profiles })
    }
  }
  return given
}

/**
 * Whether the cases of the narrower population are those of its crimes in the wider one, with the same answers. The days of
 * rare cases and sums are not told apart by crime.
 */
function isListedOnce(kpi: Kpi, { kind, subject = kpi.subject }: Measure): boolean {
  return subjectsOfOneCrime.includes(subject) && kind !== 'count' && kind !== 'rate' && !kpi.hangsOnOtherCrimes
}

/** While the cells of one measure are counted, the database keeps those of the one before and lists the cases of the next. */
async function countAll(db: Transaction<DB>, given: Given[], last: Month, keeper: Keeper): Promise<void> {
  const count = async (each: Given): Promise<Iterable<Iterable<Cell[]>>> =>
    isVast(each) ? countInPieces(db, each, last) : countCells(each, await listCases(db, each, last))
  let counting: ReturnType<typeof count> | null = null
  let kept = Promise.resolve()
  for (const [index, each] of given.entries()) {
    const populations = await (counting ?? count(each))
    await kept
    const [before, next] = [given[index - 1], given[index + 1]]
    kept = before ? keeper.keep(before) : kept
    counting = next ? kept.then(() => count(next)) : null
    // Failures are met where they are awaited; until then they must not count as unhandled.
    kept.catch(() => undefined)
    counting?.catch(() => undefined)
    for (const breakdowns of populations) await keeper.take(breakdowns, each.measure)
  }
  await kept
  const final = given.at(-1)
  if (final) await keeper.keep(final)
}

async function lastMonth(db: Kysely<DB>): Promise<Month> {
  const { rows } = await sql<{ as_on: string }>`select as_on from warehouse.cut_off`.execute(db)
  if (!rows[0]) throw new Error('There is no extract in the warehouse to measure.')
  return monthOf(rows[0].as_on)
}
