import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { attackReleases, loadSolver, type Known, type Tally } from '@dashboard/attack'
import { connect, type DB } from '@dashboard/db'
import { loadExtract } from '@dashboard/extract'
import {
  knownKpis,
  kpis,
  loadDisclosureSettings,
  measureLoad,
  readCells,
  readRelease,
  type Cell,
  type OutsideAudience,
} from '@dashboard/kpis'
import { sql, type Kysely } from 'kysely'
import { makeSample } from '../sample/make-sample.ts'

export type World = { seed: number; crimes: number; asAt: string; seen: string[] }

/** Loads a made-up world as it was seen on several days, and attacks what those outside the force are told of it. */
export async function attackExtract(
  url: string,
  { seed, crimes, asAt, seen }: World,
): Promise<Record<OutsideAudience, Tally>> {
  const db = connect({ url, name: 'stalking-kpis attack', poolSize: 2, statementTimeoutMs: 0 })
  const known: Record<OutsideAudience, Known[]> = { partner: [], public: [] }
  try {
    for (const day of [...seen, undefined]) {
      await load(url, { seed, crimes, asAt, seen: day })
      const cells = new Map<string, Cell[]>()
      const loadId = await newestLoad(db)
      for (const { id } of kpis.flatMap(({ allMeasures }) => allMeasures))
        cells.set(id, await readCells(db, loadId, id))
      const cellsOf = async (measureId: string) => cells.get(measureId) ?? []
      for (const audience of ['partner', 'public'] as const)
        known[audience].push({ release: await readRelease(db, await releaseOf(db, loadId, audience)), cellsOf })
    }
    const settings = await loadDisclosureSettings(db)
    const places = await placesIn(db)
    const solver = await loadSolver()
    return {
      partner: await attackReleases(known.partner, { setting: settings.partner, places, solver }),
      public: await attackReleases(known.public, { setting: settings.public, places, solver }),
    }
  } finally {
    await db.destroy()
  }
}

async function load(
  url: string,
  sample: { seed: number; crimes: number; asAt: string; seen: string | undefined },
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'stalking-kpis-attack-'))
  try {
    await makeSample({ folder, ...sample })
    const report = await loadExtract({ url, path: folder, kpis: knownKpis, measure: measureLoad })
    if (report.outcome !== 'accepted') throw new Error(`The made-up extract was not loaded: ${report.sentence}`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function newestLoad(db: Kysely<DB>): Promise<string> {
  const { rows } = await sql<{ load_id: string }>`select load_id from warehouse.cut_off`.execute(db)
  return rows[0]?.load_id ?? ''
}

async function releaseOf(db: Kysely<DB>, loadId: string, audience: string): Promise<string> {
  const { rows } = await sql<{ release_id: string }>`
    select release_id from kpi.release where load_id = ${loadId} and audience = ${audience} order by release_number desc limit 1
  `.execute(db)
  return rows[0]?.release_id ?? ''
}

async function placesIn(db: Kysely<DB>): Promise<Record<string, string>> {
  const { rows } = await sql<{
    area_code: string
    division: string
  }>`select area_code, division from reference.area`.execute(db)
  return Object.fromEntries(rows.map(({ area_code, division }) => [area_code, division]))
}
