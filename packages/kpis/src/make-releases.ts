import { randomUUID } from 'node:crypto'
import { audience, type Audience } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { sql, type RawBuilder, type Transaction } from 'kysely'
import { kpis } from './catalogue.ts'
import type { Cell } from './cell.ts'
import type { Measure } from './define-kpi.ts'
import { discloseMeasure, type Places } from './disclose/disclose-measure.ts'
import { loadDisclosureSettings } from './disclosure/load-settings.ts'
import { settingFor, type DisclosureSetting } from './disclosure-settings.ts'
import type { Series } from './disclosed-series.ts'
import { packSeries } from './packed-series.ts'
import { versionsOf } from './versions.ts'

/**
 * What each audience may read of a load: `take` discloses the cells of a measure for one population, the narrower one first;
 * `keep` stores all that was disclosed since.
 */
export type Releases = { take: (cells: Cell[], measure: Measure) => void; keep: () => Promise<void> }

/** A statement holds its texts once more on their way, and those of waiting times can be a megabyte each. */
const mostRows = 20

/** Makes the releases of a load, still empty. */
export async function makeReleases(
  db: Transaction<DB>,
  loadId: string,
  readers: readonly Audience[] = audience.options,
): Promise<Releases> {
  const { rows } = await sql<{ as_on: string }>`select as_on from warehouse.cut_off`.execute(db)
  const asOn = rows[0]?.as_on ?? ''
  const settings = await loadDisclosureSettings(db)
  const places = await loadPlaces(db)
  const definitions = JSON.stringify(versionsOf(kpis, settings))
  const releases = readers.map((reader) => ({ releaseId: randomUUID(), setting: settings[reader] }))
  const made = releases.map(
    ({ releaseId, setting }) => sql`(${releaseId}, ${loadId}, ${setting.audience}, ${definitions}::jsonb)`,
  )
  await sql`insert into kpi.release (release_id, load_id, audience, definitions) values ${sql.join(made)}`.execute(db)
  const narrower = new Map<string, Cell[]>()
  let series: RawBuilder<unknown>[] = []
  return {
    take: (cells, measure) => {
      const is8q = cells[0]?.population === '8q'
      const within = is8q ? [] : (narrower.get(measure.id) ?? [])
      if (is8q)
        narrower.set(
          measure.id,
          cells.filter(({ breakdown }) => breakdown === 'all'),
        )
      const given = { asOn, places, narrower: within }
      series.push(...releases.flatMap((release) => disclosedRows(cells, measure, release, given)))
    },
    keep: async () => {
      const kept = series
      series = []
      for (let from = 0; from < kept.length; from += mostRows) {
        await sql`
          insert into kpi.release_series (release_id, population, kpi_id, measure_id, breakdown, series)
          values ${sql.join(kept.slice(from, from + mostRows))}
        `.execute(db)
      }
    },
  }
}

async function loadPlaces(db: Transaction<DB>): Promise<Places> {
  const { rows } = await sql<{ area_code: string; division: string }>`
    select area_code, division from reference.area order by valid_from
  `.execute(db)
  return Object.fromEntries(rows.map(({ area_code, division }) => [area_code, division]))
}

type Release = { releaseId: string; setting: DisclosureSetting }
type Given = { asOn: string; places: Places; narrower: Cell[] }

/** Of each breakdown one row with the series of all its categories. */
function disclosedRows(cells: Cell[], measure: Measure, { releaseId, setting }: Release, given: Given) {
  const kpi = kpis.find(({ allMeasures }) => allMeasures.includes(measure))
  const series = discloseMeasure(cells, measure, kpi ? settingFor(setting, kpi, measure.id) : setting, given)
  return [...Map.groupBy(series, ({ breakdown }: Series) => breakdown).values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { population, kpiId, measureId, breakdown } = first
    const packed = JSON.stringify(group.map(packSeries))
    return [sql`(${sql.join([releaseId, population, kpiId, measureId, breakdown, packed])})`]
  })
}
