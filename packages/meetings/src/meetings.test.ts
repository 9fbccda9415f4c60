import { connect } from '@dashboard/db'
import { createTestDatabase } from '@dashboard/db/testing'
import { sql, type Kysely } from 'kysely'
import type { DB } from '@dashboard/db'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeMeeting } from './change-meeting.ts'
import { listMeetings } from './list-meetings.ts'
import { makeMeeting } from './make-meeting.ts'
import { readMeeting } from './read-meeting.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let db: Kysely<DB>
beforeAll(async () => {
  database = await createTestDatabase()
  db = connect({ url: database.url, role: 'stalking_kpis_api', name: 'test api', poolSize: 2 })
})
afterAll(async () => {
  await db.destroy()
  await database.destroy()
})

const draft = (heldOn: string) => ({
  kind: 'delivery-group' as const,
  heldOn,
  lastMonth: '2026-01',
  attending: ['Head of Crime', 'PCC’s office'],
  papers: ['Delivery group report'],
  by: 'Performance analyst',
})
const change = (heldOn: string, version: number) => ({
  ...draft(heldOn),
  decisions: ['Two more advocates.'],
  notes: '',
  version,
  by: 'Chair of the delivery group',
})

test('a meeting begins as a draft, named by its group and day', async () => {
  const { id } = await makeMeeting(db, draft('2026-02-12'))
  expect(await readMeeting(db, id)).toMatchObject({
    title: 'Delivery group, 12 February 2026',
    version: 1,
    lastMonth: '2026-01',
    attending: ['Head of Crime', 'PCC’s office'],
    state: 'draft',
    made: { by: 'Performance analyst' },
    frozen: null,
    closed: null,
  })
})

test('a change is a new version, and the one before stays', async () => {
  const { id } = await makeMeeting(db, draft('2026-03-12'))
  expect(await changeMeeting(db, id, change('2026-03-13', 1))).toMatchObject({
    title: 'Delivery group, 13 March 2026',
    version: 2,
    decisions: ['Two more advocates.'],
    written: { by: 'Chair of the delivery group' },
  })
  const { rows } = await sql`
    select version, held_on, written_by from dashboard.meeting_version where meeting_id = ${id} order by version
  `.execute(db)
  expect(rows).toEqual([
    { version: 1, held_on: '2026-03-12', written_by: 'Performance analyst' },
    { version: 2, held_on: '2026-03-13', written_by: 'Chair of the delivery group' },
  ])
})

test('of two who change the same version at once one is told, and by whom', async () => {
  const { id } = await makeMeeting(db, draft('2026-04-12'))
  const both = await Promise.allSettled([
    changeMeeting(db, id, change('2026-04-12', 1)),
    changeMeeting(db, id, change('2026-04-12', 1)),
  ])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: {
      status: 409,
      message: expect.stringMatching(
        /^Somebody else changed this while you were writing \(Chair of the delivery group, .+\)\. Nothing you wrote is lost: compare the two and send yours again\.$/,
      ),
    },
  })
})

describe('refused', () => {
  test('a second meeting of the group on a day, also where two list it at once', async () => {
    const both = await Promise.allSettled([makeMeeting(db, draft('2026-05-12')), makeMeeting(db, draft('2026-05-12'))])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { status: 409, message: 'Delivery group, 12 May 2026 is on the list already.' },
    })
  })

  test('a month after the meeting', async () => {
    await expect(makeMeeting(db, { ...draft('2026-06-12'), lastMonth: '2026-07' })).rejects.toMatchObject({
      field: 'lastMonth',
    })
  })

  test('a version that nobody can have seen', async () => {
    const { id } = await makeMeeting(db, draft('2026-07-12'))
    await expect(changeMeeting(db, id, change('2026-07-12', 7))).rejects.toMatchObject({ status: 409 })
  })

  test('a meeting that there is not', async () => {
    await expect(readMeeting(db, 'a0000000-0000-4000-8000-00000000000f')).rejects.toMatchObject({ status: 404 })
  })
})

test('a made-up meeting is made by no reader, and is read while what is loaded is made up too', async () => {
  const madeUp = { ...draft('2026-08-12'), madeUp: true }
  await expect(makeMeeting(db, madeUp)).rejects.toThrow('permission denied')
  const { id } = await makeMeeting(database.db, madeUp)
  expect((await readMeeting(db, id)).state).toBe('draft')
  await sql`
    insert into kpi.load (load_id, outcome, force, extract_id, as_at, mode, synthetic, content_hash, report)
    values (gen_random_uuid(), 'accepted', 'derbyshire', gen_random_uuid(), '2026-10-31', 'full', false, '', '{"files": []}')
  `.execute(database.db)
  await expect(readMeeting(db, id)).rejects.toMatchObject({ status: 404 })
})

test.each([
  ['the API', () => db, 'permission denied'],
  ['the owner', () => database.db, 'stays as it was'],
])('what was written cannot be changed, deleted or emptied by %s', async (_who, as, sentence) => {
  await expect(sql`update dashboard.meeting_version set notes = 'other'`.execute(as())).rejects.toThrow(sentence)
  await expect(sql`delete from dashboard.meeting_version`.execute(as())).rejects.toThrow(sentence)
  await expect(sql`truncate dashboard.meeting_version`.execute(as())).rejects.toThrow(sentence)
  await expect(sql`delete from dashboard.meeting`.execute(as())).rejects.toThrow(sentence)
})

test('the list has twenty a page, the latest first, of the group and state asked for', async () => {
  await Promise.all(
    Array.from({ length: 21 }, (_, index) =>
      makeMeeting(database.db, { ...draft(`2027-01-${String(index + 1).padStart(2, '0')}`), kind: 'scrutiny-panel' }),
    ),
  )
  const asked = { kind: 'scrutiny-panel', state: 'draft' } as const
  const first = await listMeetings(db, asked)
  expect([first.found, first.pages, first.meetings.length]).toEqual([21, 2, 20])
  expect(first.meetings[0]?.title).toBe('Scrutiny Panel, 21 January 2027')
  const second = await listMeetings(db, { ...asked, page: 2 })
  expect(second.meetings.map(({ title }) => title)).toEqual(['Scrutiny Panel, 1 January 2027'])
  expect((await listMeetings(db, { ...asked, state: 'closed' })).found).toBe(0)
})
