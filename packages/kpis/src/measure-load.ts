import type { DB } from '@dashboard/db'
import { sql, type Transaction } from 'kysely'
import { kpis } from './catalogue.ts'
import type { Cell } from './cell.ts'
import { makeReleases } from './make-releases.ts'
import { measureKpi, type Level } from './measure-kpi.ts'
import { populations } from './population.ts'
import type { Kpi } from './define-kpi.ts'

/**
 * Measures every KPI over the extract in force and makes the releases of all audiences, in the load's own transaction:
 * readers see the old figures or the new ones.
 */
export async function measureLoad(db: Transaction<DB>, loadId: string, onProgress: Progress = silent): Promise<void> {
  await measure(db, loadId, onProgress, 'breakdowns')
}

/** The same for an extract that the next one replaces at once: nothing but the whole force is kept of earlier loads. */
export async function measureForceLevel(
  db: Transaction<DB>,
  loadId: string,
  onProgress: Progress = silent,
): Promise<void> {
  await measure(db, loadId, onProgress, 'force')
}

type Progress = (sentence: string) => void
const silent: Progress = () => undefined

async function measure(db: Transaction<DB>, loadId: string, onProgress: Progress, level: Level): Promise<void> {
  await sql`delete from kpi.cell where load_id = ${loadId}`.execute(db)
  const cells: Cell[] = []
  for (const kpi of await suppliedKpis(db)) {
    for (const population of kpi.ownPopulation ? (['8q'] as const) : populations)
      cells.push(...(await measureKpi(db, kpi, population, level)))
    onProgress(`measured ${kpi.code} ${kpi.shortTitle}`)
  }
  await keep(db, loadId, cells)
  await forgetBreakdownsOfEarlierLoads(db, loadId)
  await makeReleases(db, loadId, cells)
  onProgress('made the releases for restricted, partner and public')
}

/** Those whose feeds have all been supplied, by this load or an earlier one. */
async function suppliedKpis(db: Transaction<DB>): Promise<Kpi[]> {
  const { rows } = await sql<{ feed: string }>`select feed from kpi.supplied_feed`.execute(db)
  const supplied = new Set(rows.map(({ feed }) => feed))
  return kpis.filter(({ allMeasures, needs }) => allMeasures.length > 0 && needs.every((feed) => supplied.has(feed)))
}

async function keep(db: Transaction<DB>, loadId: string, cells: Cell[]): Promise<void> {
  const rows = cells.map((cell) => ({
    load_id: loadId,
    population: cell.population,
    kpi_id: cell.kpiId,
    measure_id: cell.measureId,
    breakdown: cell.breakdown,
    category: cell.category,
    part: cell.part,
    first_month: `${cell.firstMonth}-01`,
    cases: literal(cell.cases),
    met: literal(cell.met),
    unknown: literal(cell.unknown),
    exposure: literal(cell.exposure),
    histogram_month: literal(cell.histogram?.month),
    histogram_length: literal(cell.histogram?.length),
    histogram_end: literal(cell.histogram?.end),
    histogram_cases: literal(cell.histogram?.cases),
    event_days: literal(cell.days),
  }))
  await sql`
    insert into kpi.cell
    select cell.load_id, cut_off.force, cell.population, cell.kpi_id, cell.measure_id, cell.breakdown, cell.category, cell.part,
           cell.first_month, cell.cases, cell.met, cell.unknown, cell.exposure,
           cell.histogram_month, cell.histogram_length, cell.histogram_end, cell.histogram_cases, cell.event_days
    from   json_populate_recordset(null::kpi.cell, ${JSON.stringify(rows)}::json) as cell
    cross  join warehouse.cut_off
  `.execute(db)
}

/** An array as PostgreSQL writes it, which it reads many times faster than a JSON array. */
function literal(numbers: number[] | null | undefined): string | null {
  return numbers ? `{${numbers.join(',')}}` : null
}

async function forgetBreakdownsOfEarlierLoads(db: Transaction<DB>, loadId: string): Promise<void> {
  await sql`delete from kpi.cell where load_id <> ${loadId} and breakdown <> 'all'`.execute(db)
}
