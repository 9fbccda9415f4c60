import { connect } from '@dashboard/db'
import { createTestDatabase } from '@dashboard/db/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readHead } from './read-head.ts'
import { record } from './record.ts'
import { verifyLog } from './verify-log.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let api: ReturnType<typeof connect>
beforeAll(async () => {
  database = await createTestDatabase()
  api = connect({ url: database.url, role: 'stalking_kpis_api', name: 'test api' })
  await record(api, { action: 'exported', subject: 'FIG-1' }, { action: 'exported', subject: 'FIG-2' })
})
afterAll(async () => {
  await api.destroy()
  await database.destroy()
})

const entries = async () =>
  (
    await sql<{ number: number; who: string | null; roles: string[]; subject: string }>`
      select number, who, roles, subject from audit.entry order by number
    `.execute(api)
  ).rows

test('the role of the API adds, and each entry follows the one before', async () => {
  expect((await entries()).slice(0, 2)).toEqual([
    { number: 1, who: null, roles: [], subject: 'FIG-1' },
    { number: 2, who: null, roles: [], subject: 'FIG-2' },
  ])
  expect((await verifyLog(api)).faults).toEqual([])
})

test.each([
  ['changed', `update audit.entry set subject = 'other'`],
  ['deleted', 'delete from audit.entry'],
  ['emptied', 'truncate audit.entry'],
])('the log is %s by nobody: the API has no right to, and the owner is refused', async (_fact, statement) => {
  await expect(sql.raw(statement).execute(api)).rejects.toThrow('permission denied')
  await expect(sql.raw(statement).execute(database.db)).rejects.toThrow('The audit log is only ever added to.')
})

test.each([
  ['number an entry', 'number', '7'],
  ['date an entry', 'at', 'now()'],
  ['hash an entry', 'hash', `'0'`],
  ['choose what it follows', 'previous_hash', `'0'`],
])('the API cannot %s itself', async (_fact, column, value) => {
  const insert = `insert into audit.entry (roles, action, subject, details, ${column}) values ('{}', 'load', 'x', '{}', ${value})`
  await expect(sql.raw(insert).execute(api)).rejects.toThrow('permission denied')
})

test.each([
  ['switch the triggers off', 'alter table audit.entry disable trigger user'],
  ['switch the triggers off for itself', 'set session_replication_role = replica'],
  ['drop the table', 'drop table audit.entry'],
  ['replace how entries are hashed', 'drop function audit.chain_entry() cascade'],
])('the API cannot %s', async (_fact, statement) => {
  await expect(sql.raw(statement).execute(api)).rejects.toThrow(/must be owner|permission denied/)
})

test('whoever the transaction writes for is named without being given', async () => {
  await api.transaction().execute(async (transaction) => {
    await sql`
      select set_config('dashboard.user_id', 'force 123', true), set_config('dashboard.roles', 'analyst chair', true)
    `.execute(transaction)
    await record(transaction, { action: 'target-set', subject: 'F1' })
  })
  expect((await entries()).at(-1)).toMatchObject({ who: 'force 123', roles: ['analyst', 'chair'], subject: 'F1' })
})

test('an entry of a transaction that is undone was never written, and leaves no gap', async () => {
  const before = await readHead(api)
  const undone = api.transaction().execute(async (transaction) => {
    await record(transaction, { action: 'target-set', subject: 'F1' })
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await readHead(api)).toEqual(before)
  await record(api, { action: 'exported', subject: 'FIG-3' })
  expect((await verifyLog(api)).faults).toEqual([])
})

test('entries written at once by many form one chain', async () => {
  const many = connect({ url: database.url, role: 'stalking_kpis_api', name: 'test api', poolSize: 8 })
  const before = (await readHead(api))?.count ?? 0
  await Promise.all(
    Array.from({ length: 200 }, (_, index) => record(many, { action: 'breakdown-viewed', subject: `K${index}` })),
  )
  await many.destroy()
  const { faults, head } = await verifyLog(api, { batch: 7 })
  expect([faults, head?.count]).toEqual([[], before + 200])
})

test('while an entry is not committed the next waits, and readers of everything else do not', async () => {
  const open = await database.db.startTransaction().execute()
  await record(open, { action: 'exported', subject: 'FIG-4' })
  const next = record(api, { action: 'exported', subject: 'FIG-5' })
  const { rows } = await sql`select from kpi.load`.execute(api)
  expect(rows).toEqual([])
  await open.commit().execute()
  await next
  expect((await entries()).slice(-2).map(({ subject }) => subject)).toEqual(['FIG-4', 'FIG-5'])
})

test.each([
  ['accepted', 'load'],
  ['refused', 'load-refused'],
  ['unchanged', 'load-unchanged'],
])('an attempt to load that was %s is recorded as it was when it committed', async (outcome, action) => {
  const id = 'b0000000-0000-4000-8000-000000000001'
  await database.db.transaction().execute(async (transaction) => {
    await sql`
      insert into kpi.load (load_id, outcome, force, extract_id, as_at, mode, content_hash, report)
      values (${id}, ${outcome}, 'derbyshire', ${id}, '2026-10-31 23:59Z', 'full', 'c', '{"by": "root", "wayIn": "command"}')
    `.execute(transaction)
    await sql`update kpi.load set rows_hash = 'r', cells_hash = 'x' where load_id = ${id}`.execute(transaction)
  })
  const { rows } = await sql`select action, subject, details from audit.entry order by number desc limit 1`.execute(api)
  await sql`delete from kpi.load`.execute(database.db)
  expect(rows).toEqual([
    {
      action,
      subject: id,
      details: {
        by: 'root',
        wayIn: 'command',
        extract: id,
        asAt: '2026-10-31T23:59:00Z',
        mode: 'full',
        contentHash: 'c',
        rowsHash: 'r',
        cellsHash: 'x',
      },
    },
  ])
})
