import { listQuestions, PastReleases, checksPage } from '@dashboard/checks'
import { commentsPage } from '@dashboard/comments'
import { createTestDatabase } from '@dashboard/db/testing'
import { loadRelease, measureLoad, type Release } from '@dashboard/kpis'
import { fill, uuidOf } from '@dashboard/kpis/testing'
import { approveReleases } from '@dashboard/kpis/testing/approve-releases'
import { shiftedCharges } from '@dashboard/kpis/testing/shifted-charges'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addMadeUpComments, checkMadeUpFigures } from './made-up-comments.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let restricted: Release
let partner: Release
beforeAll(async () => {
  database = await createTestDatabase()
  const { db } = database
  await fill(db, shiftedCharges())
  await db.transaction().execute((transaction) => measureLoad(transaction, uuidOf('load')))
  await approveReleases(db)
  await checkMadeUpFigures(db, '2026-10-12T09:00:00Z')
  await addMadeUpComments(db)
  restricted = (await loadRelease(db, 'restricted'))!
  partner = (await loadRelease(db, 'partner'))!
})
afterAll(() => database.destroy())

const inside = async () => (await commentsPage(database.db, restricted, {})).comments.map(({ kpi }) => kpi.code)

test('a demonstration has comments, some of which partners read', async () => {
  expect(await inside()).toEqual(['B1', 'C6', 'F1'])
  expect((await commentsPage(database.db, partner, {})).comments.map(({ kpi }) => kpi.code)).toEqual(['F1'])
})

test('the PCC’s office has checked, asked, and been answered once', async () => {
  const { last } = await checksPage(database.db, partner, new PastReleases(database.db))
  expect(last?.check.at.slice(0, 10)).toBe('2026-10-12')
  expect((await listQuestions(database.db, {})).questions.map(({ status }) => status)).toEqual(['open', 'answered'])
})

test('none of it is left once records that are not made up are loaded', async () => {
  await sql`update kpi.load set synthetic = false`.execute(database.db)
  expect(await inside()).toEqual([])
  expect((await listQuestions(database.db, {})).found).toBe(0)
  expect(await checksPage(database.db, partner, new PastReleases(database.db))).toMatchObject({
    last: null,
    checks: [],
  })
  await sql`update kpi.load set synthetic = true`.execute(database.db)
})
