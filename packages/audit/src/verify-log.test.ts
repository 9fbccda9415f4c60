import { createTestDatabase } from '@dashboard/db/testing'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readHead } from './read-head.ts'
import { record } from './record.ts'
import { verifyLog } from './verify-log.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeEach(async () => {
  database = await createTestDatabase()
  await record(
    database.db,
    { action: 'exported', subject: 'FIG-1', details: { sha256: 'é "x" \\ \n', rows: 3, none: null } },
    { action: 'exported', subject: 'FIG-2', by: { who: 'force 1', roles: ['chair'], sessionId: null } },
    { action: 'exported', subject: 'FIG-3' },
    { action: 'exported', subject: 'FIG-4' },
    { action: 'exported', subject: 'FIG-5' },
  )
})
afterEach(() => database.destroy())

/** As a superuser, with everything off that would stop it. */
async function tamper(...statements: string[]): Promise<void> {
  await sql.raw(['set local session_replication_role = replica', ...statements].join(';')).execute(database.db)
}

/** The hash of an entry as the database makes it, for a tamperer who knows how. */
const madeAnew = (number: number) => `
  update audit.entry
  set    hash = encode(sha256(convert_to(jsonb_build_array(
           number, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), who, roles, session_id,
           action, subject, details, previous_hash)::text, 'UTF8')), 'hex')
  where  number = ${number}`

test('a log that is as it was written has no faults, whatever the size of the batches', async () => {
  const head = await readHead(database.db)
  expect(await verifyLog(database.db)).toEqual({ faults: [], head })
  expect(await verifyLog(database.db, { batch: 1 })).toEqual({ faults: [], head })
  expect(head).toEqual({ count: 5, hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
})

test('an empty log has no head', async () => {
  await tamper('truncate audit.entry')
  expect(await verifyLog(database.db)).toEqual({ faults: [], head: null })
})

const changed = 'Entry 2 was changed: its hash is not that of what it says.'
const parted = (number: number) =>
  `Entry ${number} does not follow entry ${number - 1}: one of them was changed or replaced after it was written.`

test.each([
  ['another subject', [`update audit.entry set subject = 'FIG-9' where number = 2`], [changed]],
  ['another person', [`update audit.entry set who = 'force 2' where number = 2`], [changed]],
  ['another role', [`update audit.entry set roles = '{analyst}' where number = 2`], [changed]],
  ['another time', [`update audit.entry set at = at + interval '1 microsecond' where number = 2`], [changed]],
  ['other details', [`update audit.entry set details = '{"a": 1}' where number = 2`], [changed]],
  ['another hash', [`update audit.entry set hash = repeat('0', 64) where number = 2`], [changed, parted(3)]],
  [
    'other contents with the hash that they should have',
    [`update audit.entry set subject = 'FIG-9' where number = 2`, madeAnew(2)],
    [parted(3)],
  ],
  ['nothing: it is gone', ['delete from audit.entry where number = 2'], ['Entry 2 is missing.']],
  ['nothing, nor the next', ['delete from audit.entry where number in (2, 3)'], ['Entries 2 to 3 are missing.']],
  ['the first entry gone', ['delete from audit.entry where number = 1'], ['Entry 1 is missing.']],
  [
    'nothing, and those after it numbered on',
    ['delete from audit.entry where number = 4', 'update audit.entry set number = 4 where number = 5'],
    ['Entry 4 was changed: its hash is not that of what it says.', parted(4)],
  ],
  [
    'the number of another, which has its',
    [
      'update audit.entry set number = 99 where number = 2',
      'update audit.entry set number = 2 where number = 3',
      'update audit.entry set number = 3 where number = 99',
    ],
    [changed, parted(2), 'Entry 3 was changed: its hash is not that of what it says.', parted(3), parted(4)],
  ],
])('an entry with %s is found', async (_fact, statements, faults) => {
  await tamper(...statements)
  expect((await verifyLog(database.db, { batch: 2 })).faults).toEqual(faults)
})

test('entries removed from the end leave a whole chain, which an earlier head tells from the true one', async () => {
  const { hash: earlier } = (await readHead(database.db)) ?? { hash: '' }
  await record(database.db, { action: 'exported', subject: 'FIG-6' })
  expect((await verifyLog(database.db, { earlier })).faults).toEqual([])
  await tamper('delete from audit.entry where number > 4')
  expect((await verifyLog(database.db)).faults).toEqual([])
  expect((await verifyLog(database.db, { earlier })).faults).toEqual([
    `No entry has the earlier head ${earlier}: entries were removed from the end, or the log was written anew.`,
  ])
})
