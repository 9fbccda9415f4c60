import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backUp, restore } from '@dashboard/backup'
import { createTestDatabase } from '@dashboard/db/testing'
import { loadExtract } from '@dashboard/extract'
import { knownKpis, measureLoad } from '@dashboard/kpis'
import { approveReleases } from '@dashboard/kpis/testing/approve-releases'
import { freezeMeeting, frozenBesideNow, makeMeeting, readFrozenPage } from '@dashboard/meetings'
import { loadRelease } from '@dashboard/kpis'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeSample } from './sample/make-sample.ts'

type Database = Awaited<ReturnType<typeof createTestDatabase>>
let original: Database
let copy: Database
let folder: string
beforeAll(async () => {
  original = await createTestDatabase()
  copy = await createTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'stalking-kpis-frozen-'))
})
afterAll(async () => {
  await original.destroy()
  await copy.destroy()
  await rm(folder, { recursive: true })
})

async function load({ url, db }: Database, seen: string): Promise<void> {
  const path = await mkdtemp(join(folder, 'extract-'))
  await makeSample({ folder: path, crimes: 2000, seed: 1, asAt: '2026-10-31', seen })
  await loadExtract({ url, path, keptIn: join(folder, 'kept'), kpis: knownKpis, measure: measureLoad })
  await approveReleases(db)
}

const frozenPages = async ({ db }: Database) =>
  (await sql`select audience, page, body, sha256 from dashboard.frozen_page order by audience, page`.execute(db)).rows

test('a backup of last month, restored, shows the frozen figures byte for byte, and what moves from then on', async () => {
  await load(original, '2026-09-30')
  const by = 'Chair of the delivery group'
  const about = { heldOn: '2026-10-08', lastMonth: '2026-09', attending: [], papers: [] }
  const { id } = await makeMeeting(original.db, { kind: 'delivery-group', ...about, by })
  await freezeMeeting(original.db, id, by)
  const { file } = await backUp({ url: original.url, to: folder })
  const page = await readFrozenPage(original.db, id, 'restricted', 'charge-rate')
  await load(original, '2026-10-31')

  await restore({ url: copy.url, file })

  expect(await frozenPages(copy)).toEqual(await frozenPages(original))
  expect(await readFrozenPage(copy.db, id, 'restricted', 'charge-rate')).toEqual(page)
  await expect(sql`delete from dashboard.frozen_page`.execute(copy.db)).rejects.toThrow('stays as it was')
  const release = await loadRelease(copy.db, 'restricted')
  if (!release) throw new Error('The restored database has a release.')
  expect((await frozenBesideNow(copy.db, release, id, 'charge-rate')).movement.figures).toEqual([])
})
