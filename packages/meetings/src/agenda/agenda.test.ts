import type { Agenda, AskDraft, HideDraft, MoveDraft, OwnItemDraft, ShowDraft } from '@dashboard/contract'
import { connect, inTransaction, type DB } from '@dashboard/db'
import { createTestDatabase } from '@dashboard/db/testing'
import { loadRelease, measureLoad, type Release } from '@dashboard/kpis'
import { fill, uuidOf } from '@dashboard/kpis/testing'
import { approveReleases } from '@dashboard/kpis/testing/approve-releases'
import { shiftedCharges } from '@dashboard/kpis/testing/shifted-charges'
import { sql, type Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freezeMeeting } from '../freeze-meeting.ts'
import { makeMeeting } from '../make-meeting.ts'
import { askOfItem, hideItem, moveItem, showItem, writeItem } from './change-agenda.ts'
import { readAgenda } from './read-agenda.ts'

const by = 'Chair of the delivery group'
const overdue = '11111111-1111-4111-8111-111111111111'
const notDue = '22222222-2222-4222-8222-222222222222'
const done = '33333333-3333-4333-8333-333333333333'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let db: Kysely<DB>
let release: Release
beforeAll(async () => {
  database = await createTestDatabase()
  db = connect({ url: database.url, role: 'stalking_kpis_api', name: 'test api', poolSize: 3 })
  await fill(database.db, shiftedCharges())
  await database.db.transaction().execute((transaction) => measureLoad(transaction, uuidOf('load')))
  await approveReleases(database.db)
  const found = await loadRelease(db, 'restricted')
  if (!found) throw new Error('Nothing is loaded.')
  release = found
  await addAction(overdue, 'Legal capacity for orders', '2020-01-31')
  await addAction(notDue, 'Training, second cohort', '2099-01-31')
  await addAction(done, 'Provider data agreement', '2020-01-31')
  await sql`
    insert into dashboard.action_update (action_id, number, status, happened_on, words, evidence, written_by)
    values (${done}, 1, 'done', '2020-01-30', 'Signed by both.', 'https://evidence.example', 'Head of Crime')
  `.execute(database.db)
})
afterAll(async () => {
  await db.destroy()
  await database.destroy()
})

async function addAction(id: string, title: string, dueOn: string): Promise<void> {
  await sql`insert into dashboard.action (action_id, made_by) values (${id}, 'Chair')`.execute(database.db)
  await sql`
    insert into dashboard.action_version (action_id, version, title, what, owner, due_on, source, kpi_ids, written_by)
    values (${id}, 1, ${title}, 'What it is about.', 'Head of Legal Services', ${dueOn}, 'delivery-group',
            ${['time-to-protective-order']}, 'Chair')
  `.execute(database.db)
}

async function meetingOn(heldOn: string): Promise<string> {
  const meeting = {
    kind: 'delivery-group' as const,
    heldOn,
    lastMonth: heldOn.slice(0, 7),
    attending: [],
    papers: [],
    by,
  }
  return (await makeMeeting(db, meeting)).id
}

const move = (meetingId: string, draft: MoveDraft) =>
  inTransaction(db, (transaction) => moveItem({ db: transaction, release, meetingId, draft, by }))
const write = (meetingId: string, draft: OwnItemDraft) =>
  inTransaction(db, (transaction) => writeItem({ db: transaction, release, meetingId, draft, by }))
const hide = (meetingId: string, draft: HideDraft) =>
  inTransaction(db, (transaction) => hideItem({ db: transaction, release, meetingId, draft, by }))
const show = (meetingId: string, draft: ShowDraft) =>
  inTransaction(db, (transaction) => showItem({ db: transaction, release, meetingId, draft, by }))
const ask = (meetingId: string, draft: AskDraft) =>
  inTransaction(db, (transaction) => askOfItem({ db: transaction, release, meetingId, draft, by }))
const keysOf = ({ items }: Agenda) => items.map(({ key }) => key)

test('it is written from the figures, the actions and the plan as they are', async () => {
  const id = await meetingOn('2026-01-08')
  const agenda = await readAgenda(db, release, id)
  expect(agenda).toMatchObject({
    meeting: { id, title: 'Delivery group, 8 January 2026' },
    version: 0,
    frozen: false,
    hidden: [],
  })
  expect(keysOf(agenda)).toContain(`action:${overdue}`)
  expect(keysOf(agenda)).not.toContain(`action:${notDue}`)
  expect(keysOf(agenda)).not.toContain(`action:${done}`)
  expect(keysOf(agenda)).toContain('improvement:charge-rate')
  expect(agenda.items.at(-1)?.kind).toBe('improvement')
})

test('lines of the plan are on it once they are due by about the next meeting', async () => {
  const line = '44444444-4444-4444-8444-444444444444'
  await sql`insert into dashboard.plan_line (plan_line_id, made_by) values (${line}, 'Analyst')`.execute(database.db)
  await sql`
    insert into dashboard.plan_line_version
           (plan_line_id, version, number, addressed_to, theme, title, wording_status, wording_source, owner, due_on,
            due_status, written_by)
    values (${line}, 1, '7', 'chief-constables', 'protection', 'Legal capacity', 'unverified', 'The report', 'Head of Crime',
            '2099-03-31', 'unverified', 'Analyst')
  `.execute(database.db)
  const before = await readAgenda(db, release, await meetingOn('2099-02-27'))
  const after = await readAgenda(db, release, await meetingOn('2099-02-28'))
  expect(keysOf(before)).not.toContain(`plan:${line}`)
  expect(after.items.find(({ key }) => key === `plan:${line}`)).toMatchObject({
    label: 'Recommendation due',
    title: 'Recommendation 7: Legal capacity, due 31 March 2099',
  })
})

describe('the chair', () => {
  test('moves an item up by one, and the others keep their order', async () => {
    const id = await meetingOn('2026-02-12')
    const keys = keysOf(await readAgenda(db, release, id))
    const last = keys.at(-1) ?? ''
    const moved = await move(id, { version: 0, key: last, to: 'up' })
    expect(moved.version).toBe(1)
    expect(keysOf(moved)).toEqual([...keys.slice(0, -2), last, keys.at(-2)])
    expect(keysOf(await readAgenda(db, release, id))).toEqual(keysOf(moved))
    expect(keysOf(await move(id, { version: 1, key: last, to: 'down' }))).toEqual(keys)
  })

  test('adds an item, words it anew, hides it with a reason and shows it again', async () => {
    const id = await meetingOn('2026-02-13')
    const added = await write(id, { version: 0, key: null, title: 'Budget', sentence: 'Half is spent.' })
    const key = added.items.at(-1)?.key ?? ''
    expect(added.items.at(-1)).toMatchObject({ kind: 'own', title: 'Budget', sentence: 'Half is spent.' })
    const worded = await write(id, { version: 1, key, title: 'Budget 2027', sentence: 'Half is spent.' })
    expect(worded.items.at(-1)).toMatchObject({ key, title: 'Budget 2027' })
    const hidden = await hide(id, { version: 2, key, reason: 'Settled between the meetings.' })
    expect(hidden.hidden).toMatchObject([{ key, hidden: { reason: 'Settled between the meetings.', by } }])
    expect(keysOf(await show(id, { version: 3, key })).at(-1)).toBe(key)
  })

  test('asks something of the group, and takes it back', async () => {
    const id = await meetingOn('2026-02-14')
    const key = `action:${overdue}`
    const asked = await ask(id, { version: 0, key, asked: 'Move the day to March?' })
    expect(asked.items.find((item) => item.key === key)?.asked).toBe('Move the day to March?')
    const back = await ask(id, { version: 1, key, asked: '' })
    expect(back.items.find((item) => item.key === key)?.asked).toBe('')
  })

  test('of two who change the same agenda at once one is told, and by whom', async () => {
    const id = await meetingOn('2026-02-15')
    const own = { version: 0, key: null, title: 'Budget', sentence: 'Half is spent.' }
    const both = await Promise.allSettled([write(id, own), write(id, own)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: {
        status: 409,
        message: expect.stringMatching(
          /^Somebody else changed this while you were writing \(Chair of the delivery group, /,
        ),
      },
    })
  })

  test.each([
    ['the first item up', 'up', 0, '2026-02-16', 'It is the first already.'],
    ['the last item down', 'down', -1, '2026-02-17', 'It is the last already.'],
  ] as const)('cannot move %s', async (_what, to, at, day, message) => {
    const id = await meetingOn(day)
    const key = keysOf(await readAgenda(db, release, id)).at(at) ?? ''
    await expect(move(id, { version: 0, key, to })).rejects.toThrow(message)
  })

  describe('cannot, of what is not on the agenda,', () => {
    const nothing = { version: 0, key: 'signal:nothing' }
    let id: string
    beforeAll(async () => {
      id = await meetingOn('2026-02-18')
    })
    test.each([
      ['move it', () => move(id, { ...nothing, to: 'up' })],
      ['hide it', () => hide(id, { ...nothing, reason: 'It is not there at all.' })],
      ['show it', () => show(id, nothing)],
      ['ask about it', () => ask(id, { ...nothing, asked: 'What?' })],
      ['word it anew', () => write(id, { ...nothing, title: 'Budget', sentence: 'Half is spent.' })],
    ])('%s', async (_act, act) => {
      await expect(act()).rejects.toMatchObject({
        status: 409,
        message: 'This item is not on the agenda any more: see the agenda as it is now.',
      })
    })
  })
})

describe('frozen', () => {
  let id: string
  let then: Agenda
  beforeAll(async () => {
    id = await meetingOn('2026-03-12')
    then = await hide(id, { version: 0, key: `action:${overdue}`, reason: 'Settled between the meetings.' })
    await freezeMeeting(db, id, by)
    await addAction('55555555-5555-4555-8555-555555555555', 'Bail conditions checklist', '2020-02-28')
  })

  test('it is as it stood, whatever is overdue later', async () => {
    expect(await readAgenda(db, release, id)).toEqual({ ...then, frozen: true })
    expect(keysOf(await readAgenda(db, release, await meetingOn('2026-03-13')))).toContain(
      'action:55555555-5555-4555-8555-555555555555',
    )
  })

  test('no change is taken any more', async () => {
    await expect(move(id, { version: 1, key: keysOf(then).at(-1) ?? '', to: 'up' })).rejects.toThrow(
      'The meeting is frozen, and its agenda with it.',
    )
    const insert = sql`
      insert into dashboard.agenda_change (meeting_id, version, act, item_key, written_by)
      values (${id}, 2, 'shown', 'action:1', 'Chair')
    `
    await expect(insert.execute(db)).rejects.toThrow('The meeting is frozen, and its agenda with it.')
    await expect(insert.execute(database.db)).rejects.toThrow('The meeting is frozen, and its agenda with it.')
  })

  test('the next meeting of the same group knows what was there, another group does not', async () => {
    const next = await readAgenda(db, release, await meetingOn('2026-04-09'))
    expect(next.items.some(({ label }) => label === 'New signal')).toBe(false)
  })

  test.each([
    ['changed', `update dashboard.frozen_agenda set body = '{}'`],
    ['deleted', 'delete from dashboard.frozen_agenda'],
    ['emptied', 'truncate dashboard.frozen_agenda'],
    ['rewritten by its changes', `update dashboard.agenda_change set words = 'other'`],
    ['shortened by its changes', 'delete from dashboard.agenda_change'],
    ['emptied of its changes', 'truncate dashboard.agenda_change'],
  ])('it cannot be %s by the API or the owner', async (_fact, statement) => {
    await expect(sql.raw(statement).execute(db)).rejects.toThrow('permission denied')
    await expect(sql.raw(statement).execute(database.db)).rejects.toThrow('stays as it was')
  })

  test('none is frozen but with its meeting', async () => {
    await expect(
      sql`insert into dashboard.frozen_agenda (meeting_id, body) values (${id}, '{}')`.execute(db),
    ).rejects.toThrow('frozen with their meeting and never after')
    const draft = await meetingOn('2026-04-10')
    await expect(
      sql`insert into dashboard.frozen_agenda (meeting_id, body) values (${draft}, '{}')`.execute(db),
    ).rejects.toThrow('frozen with their meeting and never after')
  })
})
