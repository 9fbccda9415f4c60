import { randomUUID } from 'node:crypto'
import { audience } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { sql, type Transaction } from 'kysely'
import { kpis } from './catalogue.ts'
import type { Cell } from './cell.ts'
import { disclose } from './disclose.ts'
import type { Series } from './disclosed-series.ts'
import { packSeries } from './packed-series.ts'
import { versionsOf } from './versions.ts'

/** Makes what each audience may read of a load. */
export async function makeReleases(db: Transaction<DB>, loadId: string, cells: Cell[]): Promise<void> {
  const { rows } = await sql<{ as_on: string }>`select as_on from warehouse.cut_off`.execute(db)
  const asOn = rows[0]?.as_on ?? ''
  const definitions = JSON.stringify(versionsOf(kpis))
  for (const reader of audience.options) {
    const releaseId = randomUUID()
    const series = [...Map.groupBy(cells, categoryOf).values()].flatMap((parts) =>
      disclose(parts, measureOf(parts), reader, asOn),
    )
    await sql`
      insert into kpi.release (release_id, load_id, audience, definitions)
      values (${releaseId}, ${loadId}, ${reader}, ${definitions}::jsonb)
    `.execute(db)
    await keep(db, releaseId, series)
  }
}

async function keep(db: Transaction<DB>, releaseId: string, series: Series[]): Promise<void> {
  const together = Map.groupBy(
    series,
    ({ population, measureId, breakdown }) => `${population} ${measureId} ${breakdown}`,
  )
  const rows = [...together.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { population, kpiId, measureId, breakdown } = first
    const key = { population, kpi_id: kpiId, measure_id: measureId, breakdown }
    return [{ release_id: releaseId, ...key, series: group.map(packSeries) }]
  })
  await sql`
    insert into kpi.release_series
    select * from json_populate_recordset(null::kpi.release_series, ${JSON.stringify(rows)}::json)
  `.execute(db)
}

/** What the cells of one whole and its parts have in common. */
function categoryOf({ population, measureId, breakdown, category }: Cell): string {
  return JSON.stringify([population, measureId, breakdown, category])
}

function measureOf([cell]: Cell[]) {
  const measure = kpis.find(({ id }) => id === cell?.kpiId)?.allMeasures.find(({ id }) => id === cell?.measureId)
  if (!measure) throw new Error(`There is no measure ${cell?.measureId} of ${cell?.kpiId}.`)
  return measure
}
