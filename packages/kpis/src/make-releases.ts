import { randomUUID } from 'node:crypto'
import { audience, type Audience } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { sql, type RawBuilder, type Transaction } from 'kysely'
import { kpis } from './catalogue.ts'
import type { Cell } from './cell.ts'
import type { Measure } from './define-kpi.ts'
import { disclose } from './disclose.ts'
import { packSeries } from './packed-series.ts'
import { versionsOf } from './versions.ts'

/** What each audience may read of a load: `take` discloses the cells of a measure, `keep` stores all that was disclosed since. */
export type Releases = { take: (cells: Cell[], measure: Measure) => void; keep: () => Promise<void> }

/** Makes the releases of a load, still empty. */
export async function makeReleases(db: Transaction<DB>, loadId: string): Promise<Releases> {
  const { rows } = await sql<{ as_on: string }>`select as_on from warehouse.cut_off`.execute(db)
  const asOn = rows[0]?.as_on ?? ''
  const releases = audience.options.map((reader) => ({ releaseId: randomUUID(), reader }))
  const heads = releases.map(
    ({ releaseId, reader }) => sql`(${releaseId}, ${loadId}, ${reader}, ${definitions()}::jsonb)`,
  )
  await sql`insert into kpi.release (release_id, load_id, audience, definitions) values ${sql.join(heads)}`.execute(db)
  let series: RawBuilder<unknown>[] = []
  return {
    take: (cells, measure) => {
      series.push(...releases.flatMap((release) => disclosedRows(cells, measure, release, asOn)))
    },
    keep: async () => {
      const made = series
      series = []
      if (made.length === 0) return
      await sql`
        insert into kpi.release_series (release_id, population, kpi_id, measure_id, breakdown, series)
        values ${sql.join(made)}
      `.execute(db)
    },
  }
}

function definitions(): string {
  return JSON.stringify(versionsOf(kpis))
}

type Release = { releaseId: string; reader: Audience }

/** Of each population and breakdown one row with the series of all its categories. */
function disclosedRows(cells: Cell[], measure: Measure, { releaseId, reader }: Release, asOn: string) {
  const groups = Map.groupBy(cells, ({ population, breakdown }) => `${population} ${breakdown}`)
  return [...groups.values()].flatMap((group) => {
    const series = [...Map.groupBy(group, ({ category }) => category).values()].flatMap((parts) =>
      disclose(parts, measure, reader, asOn),
    )
    const [first] = series
    if (!first) return []
    const { population, kpiId, measureId, breakdown } = first
    const packed = JSON.stringify(series.map(packSeries))
    return [sql`(${sql.join([releaseId, population, kpiId, measureId, breakdown, packed])})`]
  })
}
