import { randomUUID } from 'node:crypto'
import { audience, type Audience } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { sql, type Transaction } from 'kysely'
import { kpis } from './catalogue.ts'
import type { Cell } from './cell.ts'
import type { Measure } from './define-kpi.ts'
import { MeasureDisclosure, type Places } from './disclose/disclose-measure.ts'
import { loadDisclosureSettings } from './disclosure/load-settings.ts'
import { settingFor, type DisclosureSetting } from './disclosure-settings.ts'
import type { Series } from './disclosed-series.ts'
import { RowsToKeep, type Table } from './measure/rows-to-keep.ts'
import { packSeries } from './packed-series.ts'
import { versionsOf } from './versions.ts'

const seriesTable: Table = {
  name: 'kpi.release_series',
  columns: {
    release_id: 'uuid',
    population: 'text',
    kpi_id: 'text',
    measure_id: 'text',
    breakdown: 'text',
    series: 'json',
  },
}

/** Makes the releases of a load, still empty. */
export async function makeReleases(
  db: Transaction<DB>,
  loadId: string,
  readers: readonly Audience[] = audience.options,
): Promise<Releases> {
  const { rows } = await sql<{ as_on: string }>`select as_on from warehouse.cut_off`.execute(db)
  const settings = await loadDisclosureSettings(db)
  const places = await loadPlaces(db)
  const definitions = JSON.stringify(versionsOf(kpis, settings))
  const releases = readers.map((reader) => ({ releaseId: randomUUID(), setting: settings[reader] }))
  const made = releases.map(
    ({ releaseId, setting }) => sql`(${releaseId}, ${loadId}, ${setting.audience}, ${definitions}::jsonb)`,
  )
  await sql`insert into kpi.release (release_id, load_id, audience, definitions) values ${sql.join(made)}`.execute(db)
  return new Releases(new RowsToKeep(db, seriesTable), releases, { asOn: rows[0]?.as_on ?? '', places })
}

async function loadPlaces(db: Transaction<DB>): Promise<Places> {
  const { rows } = await sql<{ area_code: string; division: string }>`
    select area_code, division from reference.area order by valid_from
  `.execute(db)
  return Object.fromEntries(rows.map(({ area_code, division }) => [area_code, division]))
}

type Release = { releaseId: string; setting: DisclosureSetting }

/** What each audience may read of a load. */
export class Releases {
  readonly rows: RowsToKeep
  private readonly releases: Release[]
  private readonly given: { asOn: string; places: Places }
  /** Of each measure the counts of the whole force in the narrower population, until the wider one comes. */
  private readonly narrower = new Map<string, Cell[]>()

  constructor(rows: RowsToKeep, releases: Release[], given: { asOn: string; places: Places }) {
    this.rows = rows
    this.releases = releases
    this.given = given
  }

  /** Discloses a measure for one population, the narrower one first: the cells of the whole force, then those of each breakdown. */
  of(measure: Measure): { take: (cells: Cell[]) => void; end: () => void } {
    const kpi = kpis.find(({ allMeasures }) => allMeasures.includes(measure))
    const given = { ...this.given, narrower: this.narrower.get(measure.id) ?? [] }
    this.narrower.delete(measure.id)
    const disclosing = this.releases.map(({ releaseId, setting }) => {
      const own = kpi ? settingFor(setting, kpi, measure.id) : setting
      return { releaseId, disclosure: new MeasureDisclosure(measure, own, given) }
    })
    return {
      take: (cells) => {
        const [first] = cells
        if (first?.population === '8q' && first.breakdown === 'all')
          this.narrower.set(
            measure.id,
            cells.map((cell) => ({ ...cell, histogram: null })),
          )
        for (const { releaseId, disclosure } of disclosing) this.add(releaseId, disclosure.take(cells))
      },
      end: () => {
        for (const { releaseId, disclosure } of disclosing) this.add(releaseId, disclosure.end())
      },
    }
  }

  /** Of each breakdown one row with the series of all its categories. */
  private add(releaseId: string, series: Series[]): void {
    for (const group of Map.groupBy(series, ({ breakdown }) => breakdown).values()) {
      const [first] = group
      if (!first) continue
      const { population, kpiId, measureId, breakdown } = first
      this.rows.take([releaseId, population, kpiId, measureId, breakdown, seriesText(group)])
    }
  }
}

/** One after the other, so that only one stands in numbers beside its text. */
function seriesText(group: Series[]): string {
  return `[${group.map((series) => JSON.stringify(packSeries(series))).join(',')}]`
}
