import type { CommentDraft } from '@dashboard/contract'
import { connect } from '@dashboard/db'
import { createTestDatabase } from '@dashboard/db/testing'
import { findKpi, loadRelease, measureLoad, type Release } from '@dashboard/kpis'
import { fill, uuidOf } from '@dashboard/kpis/testing'
import { approveReleases } from '@dashboard/kpis/testing/approve-releases'
import { shiftedCharges } from '@dashboard/kpis/testing/shifted-charges'
import { releaseText, withdrawText } from '@dashboard/texts'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { commentsPage } from './comments-page.ts'
import { kpiComments } from './kpi-comments.ts'
import { releasableComment } from './releasable.ts'
import { approveComment, writeComment } from './write-comment.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let api: ReturnType<typeof connect>
let restricted: Release
let partner: Release
beforeAll(async () => {
  database = await createTestDatabase()
  await fill(database.db, shiftedCharges())
  await database.db.transaction().execute((transaction) => measureLoad(transaction, uuidOf('load')))
  await approveReleases(database.db)
  api = connect({ url: database.url, role: 'stalking_kpis_api', name: 'test api' })
  restricted = (await loadRelease(api, 'restricted'))!
  partner = (await loadRelease(api, 'partner'))!
})
beforeEach(() =>
  sql`truncate dashboard.comment, dashboard.comment_version, dashboard.text_release`.execute(database.db),
)
afterAll(async () => {
  await api.destroy()
  await database.destroy()
})

const subject = { kpi: findKpi('F1')!, month: '2026-10' }
const draft: CommentDraft & { by: string } = {
  version: 0,
  state: 'submitted',
  whatHappened: 'Derby accounts for two thirds of the charges.',
  why: 'Weekly charge clinics with prosecutors since May.',
  whatNext: 'Clinics start in Chesterfield in January 2027.',
  by: 'Performance analyst',
}
const write = (part: Partial<typeof draft> = {}, of = subject) =>
  writeComment(api, restricted, of, { ...draft, ...part })
const approve = (version: number) =>
  approveComment(api, restricted, subject, { version, by: 'Chair of the delivery group' })
const page = (asked: Parameters<typeof commentsPage>[2] = {}) => commentsPage(api, restricted, asked)

test('a comment goes from draft to submitted to approved, and every version stays to be read', async () => {
  await write({ state: 'draft', why: '', whatNext: '' })
  await write({ version: 1 })
  const comment = await approve(2)
  expect([comment.now, ...comment.earlier].map(({ version, state, by }) => [version, state, by])).toEqual([
    [3, 'approved', 'Chair of the delivery group'],
    [2, 'submitted', 'Performance analyst'],
    [1, 'draft', 'Performance analyst'],
  ])
  expect(comment.now).toMatchObject({ whatHappened: draft.whatHappened, why: draft.why, whatNext: draft.whatNext })
  expect(comment.earlier[1]).toMatchObject({ why: '' })
})

test('an earlier version is put back as the next one', async () => {
  await write()
  await write({ version: 1, whatHappened: 'Something else that was wrong.' })
  const comment = await write({ version: 2 })
  expect([comment.now.version, comment.now.whatHappened]).toEqual([3, draft.whatHappened])
})

test('the latest versions are there for agendas and papers', async () => {
  await write()
  await write({ version: 1, whatNext: 'Clinics start in Bolsover, too.' })
  const { rows } = await sql`select kpi_id, month, version, state, what_next from dashboard.comment_now`.execute(api)
  expect(rows).toEqual([
    {
      kpi_id: 'charge-rate',
      month: '2026-10-01',
      version: 2,
      state: 'submitted',
      what_next: 'Clinics start in Bolsover, too.',
    },
  ])
})

describe('refused, and nothing is recorded', () => {
  test('what was written upon a version that is not the latest any more', async () => {
    await write()
    await write({ version: 1, why: 'Nobody knows why that is so.', by: 'Chair of the delivery group' })
    await expect(write({ version: 1, why: 'Weekly clinics, as we think.' })).rejects.toMatchObject({
      status: 409,
      message: expect.stringMatching(
        /^Somebody else changed this while you were writing \(Chair of the delivery group, .+\). Nothing you wrote is lost: compare the two and send yours again.$/,
      ),
    })
    expect((await page()).comments[0]?.now.version).toBe(2)
  })

  test('of two that begin at once, one', async () => {
    const both = await Promise.allSettled([write(), write({ why: 'Because of something else.' })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await page()).comments.map(({ earlier }) => earlier.length)).toEqual([0])
  })

  test('approval of a draft, of what is approved, of another version, of nothing', async () => {
    await expect(approve(0)).rejects.toMatchObject({ status: 404 })
    await write({ state: 'draft' })
    await expect(approve(1)).rejects.toThrow('It is a draft still.')
    await write({ version: 1 })
    await expect(approve(1)).rejects.toMatchObject({ status: 409 })
    await approve(2)
    await expect(approve(3)).rejects.toThrow('It is approved already.')
  })

  test('the same once more', async () => {
    await write()
    await expect(write({ version: 1 })).rejects.toThrow('there is nothing to record')
  })

  test.each(['2026-11', '2023-10'])('a month that no chart shows: %s', async (month) => {
    await expect(write({}, { ...subject, month })).rejects.toThrow('Choose a month from November 2023 to October 2026.')
  })
})

test('nobody rewrites a version, the owner of the database included', async () => {
  await write()
  await expect(sql`update dashboard.comment_version set why = 'x'`.execute(database.db)).rejects.toThrow(
    'a change is a new version',
  )
  await expect(sql`delete from dashboard.comment_version`.execute(database.db)).rejects.toThrow(
    'a change is a new version',
  )
  await expect(sql`delete from dashboard.comment`.execute(api)).rejects.toThrow('permission denied')
})

describe('a comment that claims a change is held against the chart of its month', () => {
  test('what the chart finds is not warned of', async () => {
    expect((await write({ whatHappened: 'The charge rate has improved.' })).warning).toBeNull()
  })

  test('what it does not find is', async () => {
    const comment = await write({ whatHappened: 'The charge rate has fallen.' })
    expect(comment.warning).toBe('The comment says “has fallen”. The chart finds an improvement, higher than usual.')
  })

  test('a comment of a month before the change is held against what the chart found then', async () => {
    const comment = await write({ whatHappened: 'The charge rate has improved.' }, { ...subject, month: '2025-05' })
    expect(comment.warning).toMatch(/^The comment says “has improved”. The chart (finds no change|cannot tell)/)
  })
})

describe('partners', () => {
  const theirs = async () => (await kpiComments(api, partner, subject.kpi)).comments
  const release = async (id: string, version: number) => {
    await releasableComment(api, id, version)
    await releaseText(api, { subject: 'comment', id, version }, 'Disclosure officer')
  }

  test('read nothing until it is released, and then that version without those before it', async () => {
    const { id } = await write()
    await approve(1)
    expect(await theirs()).toEqual([])
    await release(id, 2)
    expect(await theirs()).toMatchObject([
      { month: '2026-10', now: { version: 2, why: draft.why }, earlier: [], warning: null, released: { version: 2 } },
    ])
  })

  test('do not read a later version until that is released too', async () => {
    const { id } = await write()
    await approve(1)
    await release(id, 2)
    await write({ version: 2, why: 'Something that nobody outside knows.' })
    expect(JSON.stringify(await theirs())).not.toContain('nobody outside')
    expect((await theirs())[0]?.now.version).toBe(2)
  })

  test('read nothing once it is withdrawn', async () => {
    const { id } = await write()
    await approve(1)
    await release(id, 2)
    await withdrawText(
      api,
      { subject: 'comment', id, version: 2 },
      { reason: 'It names a place.', withdrawnBy: 'Officer' },
    )
    expect(await theirs()).toEqual([])
  })

  test('are never given what the chair has not approved', async () => {
    const { id } = await write()
    await expect(releasableComment(api, id, 1)).rejects.toThrow('Only what the chair has approved can be released.')
    await expect(releasableComment(api, id, 2)).rejects.toMatchObject({ status: 404 })
  })

  test('have a page of what is released, without what is lacking', async () => {
    const { id } = await write()
    await approve(1)
    expect(await commentsPage(api, partner, {})).toMatchObject({ found: 0, pack: null })
    await release(id, 2)
    expect(await commentsPage(api, partner, {})).toMatchObject({ found: 1, pack: null })
  })
})

describe('the page of a month', () => {
  test('names the KPIs of the monthly list that still lack a comment', async () => {
    await write()
    const { pack, month } = await page()
    expect([month, pack?.kpis, pack?.lacking.length]).toEqual(['2026-10', 14, 13])
    expect(pack?.lacking.map(({ code }) => code)).not.toContain('F1')
  })

  test.each([
    [{ owner: 'Head of Public Protection' }, ['F1']],
    [{ owner: 'Head of Legal Services' }, []],
    [{ theme: 'outcomes' }, ['F1']],
    [{ theme: 'victim-support' }, ['D3']],
    [{ state: 'submitted' as const }, ['D3', 'F1']],
    [{ state: 'approved' as const }, []],
    [{ month: '2026-06' }, []],
  ])('shows those asked for: %o', async (asked, codes) => {
    await write()
    await write({}, { ...subject, kpi: findKpi('D3')! })
    expect((await page(asked)).comments.map(({ kpi }) => kpi.code)).toEqual(codes)
  })

  test('comes twenty at a time', async () => {
    await sql`
      with begun as (
        insert into dashboard.comment (kpi_id, month, begun_by)
        select unnest(${[...restrictedIds()]}::text[]), '2026-10-01', 'Chair' returning comment_id
      )
      insert into dashboard.comment_version (comment_id, version, state, what_happened, why, what_next, written_by)
      select comment_id, 1, 'draft', '', '', '', 'Chair' from begun
    `.execute(database.db)
    const [first, second, beyond] = await Promise.all([page(), page({ page: 2 }), page({ page: 9 })])
    expect([first.found, first.pages, first.comments.length, second.comments.length]).toEqual([25, 2, 20, 5])
    expect(beyond.page).toBe(2)
  })
})

function restrictedIds(): string[] {
  return [...new Set([...restricted.series.values()].map(({ kpiId }) => kpiId))].slice(0, 25)
}
