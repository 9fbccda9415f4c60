import { createTestDatabase } from '@dashboard/db/testing'
import { loadRelease, measureLoad } from '@dashboard/kpis'
import { fill, uuidOf } from '@dashboard/kpis/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkReleases } from './check-releases.ts'

const database = await createTestDatabase()
afterAll(() => database.destroy())

/** Ten a month from April to July 2025, and three in August. */
const crimes = Array.from({ length: 43 }, (_, index) => ({
  id: `crime ${index}`,
  recorded: `2025-0${4 + Math.floor(index / 10)}-10 12:00`,
}))

beforeAll(async () => {
  await fill(database.db, { crimes })
  await database.db.transaction().execute((transaction) => measureLoad(transaction, uuidOf('load')))
})

test('nobody outside the force reads a release before it is attacked; a clean one then approves itself', async () => {
  expect(await loadRelease(database.db, 'partner')).toBeNull()
  await checkReleases(database.db)
  expect((await loadRelease(database.db, 'partner'))?.audience).toBe('partner')
  expect((await loadRelease(database.db, 'public'))?.audience).toBe('public')
  const { rows } = await sql`
    select audience, clean, tally->'exact' as exact, by_itself, approved_by
    from   kpi.release join kpi.release_check using (release_id) join dashboard.release_approval using (release_id)
    order  by audience
  `.execute(database.db)
  const found = { clean: true, exact: 0, by_itself: true, approved_by: 'Disclosure officer' }
  expect(rows).toEqual([
    { audience: 'partner', ...found },
    { audience: 'public', ...found },
  ])
})

test.each([
  'update kpi.release set audience = audience',
  'delete from kpi.release',
  "update kpi.release_series set series = '[]'",
  'delete from kpi.release_series',
  'update kpi.release_check set clean = false',
  "update dashboard.release_approval set approved_by = 'Somebody else'",
  'delete from dashboard.release_approval',
])('not even the owner of the database may: %s', async (statement) => {
  await expect(sql.raw(statement).execute(database.db)).rejects.toThrow(/never changed|withdrawn/)
})

test('what was not found clean cannot be approved', async () => {
  await expect(
    sql`
      insert into dashboard.release_approval (release_id, approved_by)
      select release_id, 'Disclosure officer' from kpi.release where audience = 'restricted'
    `.execute(database.db),
  ).rejects.toThrow('Only a release in which the attacker found nothing can be approved.')
})

test('a release that tells too much is followed by one without the table that does', async () => {
  const { rows } = await sql<{ series: [{ years: object }] }>`
    select series from kpi.release_series join kpi.release using (release_id)
    where  audience = 'partner' and measure_id = 'stalking-crimes-recorded' and population = '8q' and breakdown = 'all'
  `.execute(database.db)
  const [told] = rows[0]?.series ?? []
  const exact = [{ ...told, years: { ...told?.years, numerators: 43, status: null } }]
  await sql`
    insert into kpi.release (release_id, load_id, audience, definitions)
    select ${uuidOf('loose')}, load_id, audience, definitions from kpi.release where audience = 'partner'
  `.execute(database.db)
  await sql`
    insert into kpi.release_series (release_id, population, kpi_id, measure_id, breakdown, series)
    values (${uuidOf('loose')}, '8q', 'stalking-crimes-recorded', 'stalking-crimes-recorded', 'all', ${JSON.stringify(exact)})
  `.execute(database.db)
  await checkReleases(database.db)
  const checks = await sql`
    select clean, tally->'exact' as exact, tally->'tables' as tables
    from   kpi.release join kpi.release_check using (release_id) where audience = 'partner' order by release_number
  `.execute(database.db)
  expect(checks.rows).toEqual([
    { clean: true, exact: 0, tables: [] },
    { clean: false, exact: 1, tables: ['stalking-crimes-recorded 8q all'] },
    { clean: true, exact: 0, tables: [] },
  ])
  expect((await loadRelease(database.db, 'partner'))?.series.size).toBe(0)
}, 300_000)
