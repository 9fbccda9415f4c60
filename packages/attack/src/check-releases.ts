import { randomUUID } from 'node:crypto'
import type { DB } from '@dashboard/db'
import { listInForce, loadDisclosureSettings, readCells, readRelease, type OutsideAudience } from '@dashboard/kpis'
import { sql, type Kysely } from 'kysely'
import { attackReleases, type Known } from './attack-releases.ts'
import type { Tally } from './attack.ts'
import { loadSolver } from './solver.ts'

type Unchecked = { releaseId: string; audience: OutsideAudience }
type Tell = (sentence: string) => void

/**
 * Attacks the newest releases for those outside the force, together with those approved before, and says what was found. A
 * table that tells too much is left out of a release that follows, which is attacked again. Where the setting says so, a clean
 * release approves itself.
 */
export async function checkReleases(db: Kysely<DB>, tell: Tell = () => undefined): Promise<void> {
  for (let next = await firstUnchecked(db); next; next = await firstUnchecked(db)) await checkRelease(db, next, tell)
}

/** The newest of each audience; those before it are of no use to anybody any more. */
async function firstUnchecked(db: Kysely<DB>): Promise<Unchecked | null> {
  const { rows } = await sql<Unchecked>`
    select release_id as "releaseId", audience
    from   (select distinct on (audience) release_id, audience
            from   kpi.release join kpi.load using (load_id)
            where  audience <> 'restricted'
            order  by audience, load_number desc, release_number desc) newest
    where  not exists (select from kpi.release_check where release_check.release_id = newest.release_id)
    limit  1
  `.execute(db)
  return rows[0] ?? null
}

async function checkRelease(db: Kysely<DB>, { releaseId, audience }: Unchecked, tell: Tell): Promise<void> {
  const settings = await loadDisclosureSettings(db)
  const known = await Promise.all([...(await approvedBefore(db, audience)), releaseId].map((id) => readKnown(db, id)))
  const tally = await attackReleases(known, {
    setting: settings[audience],
    places: await placesIn(db),
    solver: await loadSolver(),
  })
  const tables = [...new Set(tally.told.map(({ table }) => table))]
  const clean = tables.length === 0
  await db.transaction().execute(async (transaction) => {
    await sql`
      insert into kpi.release_check (release_id, clean, tally) values (${releaseId}, ${clean}, ${wordsOf(tally, tables)}::jsonb)
    `.execute(transaction)
    if (!clean) await leaveOut(transaction, releaseId, tables)
    else await approveItself(transaction, releaseId, audience)
  })
  tell(
    clean
      ? `attacked ${tally.protected} protected counts of the release for ${audience}: at least ${tally.fewest ?? 'all'} values are left for each`
      : `the release for ${audience} tells too much in ${tables.length} tables, which the next one leaves out`,
  )
}

/** What is kept of an attack: no true count, nor which count it was. */
function wordsOf({ protected: attacked, exact, fewest }: Tally, tables: string[]): string {
  return JSON.stringify({ protected: attacked, exact, fewest, tables })
}

const mostBefore = 6

async function approvedBefore(db: Kysely<DB>, audience: OutsideAudience): Promise<string[]> {
  const { rows } = await sql<{ releaseId: string }>`
    select release_id as "releaseId"
    from   (select release_id, release_number
            from   kpi.release join dashboard.release_approval using (release_id)
            where  audience = ${audience}
            order  by release_number desc limit ${mostBefore}) latest
    order  by release_number
  `.execute(db)
  return rows.map((row) => row.releaseId)
}

async function readKnown(db: Kysely<DB>, releaseId: string): Promise<Known> {
  const release = await readRelease(db, releaseId)
  return { release, cellsOf: (measureId) => readCells(db, release.loadId, measureId) }
}

async function placesIn(db: Kysely<DB>): Promise<Record<string, string>> {
  const { rows } = await sql<{ code: string; division: string }>`
    select area_code as code, division from reference.area order by valid_from
  `.execute(db)
  return Object.fromEntries(rows.map(({ code, division }) => [code, division]))
}

/** A release like it without some tables, each named `measure population breakdown`; without that of the whole force, a measure has none. */
async function leaveOut(db: Kysely<DB>, releaseId: string, tables: string[]): Promise<void> {
  const next = randomUUID()
  await sql`
    insert into kpi.release (release_id, load_id, audience, definitions)
    select ${next}, load_id, audience, definitions from kpi.release where release_id = ${releaseId}
  `.execute(db)
  await sql`
    insert into kpi.release_series (release_id, population, kpi_id, measure_id, breakdown, series)
    select ${next}, population, kpi_id, measure_id, breakdown, series
    from   kpi.release_series
    where  release_id = ${releaseId}
    and    concat_ws(' ', measure_id, population, breakdown) <> all (${sql.val(tables)}::text[])
    and    concat_ws(' ', measure_id, population, 'all') <> all (${sql.val(tables)}::text[])
  `.execute(db)
}

async function approveItself(db: Kysely<DB>, releaseId: string, audience: OutsideAudience): Promise<void> {
  const setting = (await listInForce(db)).find((each) => each.audience === audience)
  if (!setting?.approvesItself) return
  await sql`
    insert into dashboard.release_approval (release_id, approved_by, by_itself) values (${releaseId}, ${setting.setBy}, true)
  `.execute(db)
}
