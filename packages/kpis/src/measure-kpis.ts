import { setImmediate } from 'node:timers/promises'
import { monthOf, type Month } from '@dashboard/contract/month'
import type { DB } from '@dashboard/db'
import { sql, type Kysely, type Transaction } from 'kysely'
import type { Cell } from './cell.ts'
import type { Kpi } from './define-kpi.ts'
import { countCells, dimensionsOf, type Given } from './measure/count-cells.ts'
import { listCases, type Listing } from './measure/list-cases.ts'
import { ProfileTables } from './measure/profiles.ts'
import type { Population } from './population.ts'
import { subjectsByPopulation } from './subjects.ts'

/** How deep to count: the whole force alone, or by every breakdown too. */
export type Level = 'force' | 'breakdowns'

/** Takes the cells of a measure and gives the act that keeps them, done as soon as the connection is free. */
export type Take = (cells: Cell[], of: Given) => () => Promise<void>

type Wanted = { kpis: readonly Kpi[]; populations: readonly Population[]; level: Level }

/**
 * Counts the cases of every measure of the KPIs by month. Must run in a transaction: it sets the population for its own
 * statements.
 */
export async function measureKpis(
  db: Transaction<DB>,
  { kpis, populations, level }: Wanted,
  take: Take,
): Promise<void> {
  const last = await lastMonth(db)
  const profiles = new ProfileTables(db)
  for (const population of populations) {
    await sql`select set_config('kpi.population', ${population}, true)`.execute(db)
    await profiles.forget(subjectsByPopulation)
    const given: Given[] = []
    for (const kpi of kpis.filter(({ ownPopulation }) => !ownPopulation || population === populations[0])) {
      for (const measure of kpi.allMeasures) {
        const deep = level === 'breakdowns' && dimensionsOf(kpi, measure).length > 0
        given.push({
          kpi,
          measure,
          population,
          profiles: deep ? await profiles.of(measure.subject ?? kpi.subject) : null,
        })
      }
    }
    await countAll(db, given, last, take)
  }
  await profiles.forget()
}

/** While the cells of one measure are counted, the database lists the cases of the next. */
async function countAll(db: Transaction<DB>, given: Given[], last: Month, take: Take): Promise<void> {
  let listing: Promise<Listing> | null = null
  let keep = async () => {}
  for (const [index, each] of given.entries()) {
    const listed: Listing = await (listing ?? listCases(db, each, last))
    await keep()
    const next = given[index + 1]
    listing = next ? listCases(db, next, last) : null
    // Its failure is met where it is awaited; until then it must not count as unhandled.
    listing?.catch(() => undefined)
    // Lets the statement leave before the counting holds everything up.
    await setImmediate()
    keep = take(countCells(each, listed), each)
  }
  await keep()
}

async function lastMonth(db: Kysely<DB>): Promise<Month> {
  const { rows } = await sql<{ as_on: string }>`select as_on from warehouse.cut_off`.execute(db)
  if (!rows[0]) throw new Error('There is no extract in the warehouse to measure.')
  return monthOf(rows[0].as_on)
}
