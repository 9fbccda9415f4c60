import { createTestDatabase } from '@dashboard/db/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cellsOf, onlyCase } from '../../testing/answers.ts'
import { measureLoad } from '../../measure-load.ts'
import { kpiPage } from '../../pages/kpi-page.ts'
import { loadRelease } from '../../release.ts'
import { fill, uuidOf } from '../../testing/tiny-warehouse.ts'
import { scrutinyActions } from './scrutiny-actions.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
  await fill(database.db, { crimes: [{}] })
})
beforeEach(() => sql`truncate dashboard.action cascade`.execute(database.db))
afterAll(() => database.destroy())

type Version = { due: string; source?: string; at?: string }
type Update = { status: string; on: string; at?: string }

/** An action in its versions and updates, each written at noon of a day. */
async function add(versions: Version[], updates: Update[] = []): Promise<void> {
  const { db } = database
  const { action_id: id } = await db
    .insertInto('dashboard.action')
    .values({ made_by: 'Chair' })
    .returning('action_id')
    .executeTakeFirstOrThrow()
  for (const [index, { due, source = 'scrutiny-panel', at = '2026-01-05' }] of versions.entries())
    await sql`
      insert into dashboard.action_version (action_id, version, title, what, owner, due_on, source, kpi_ids, written_by, written_at)
      values (${id}, ${index + 1}, 'Brief response teams', 'Brief every response team.', 'Head of Crime', ${due}, ${source},
              '{charge-rate}', 'Chair', ${at}::date + time '12:00')
    `.execute(db)
  for (const [index, { status, on, at = on }] of updates.entries())
    await sql`
      insert into dashboard.action_update (action_id, number, status, happened_on, words, evidence, written_by, written_at)
      values (${id}, ${index + 1}, ${status}, ${on}, 'Said at the meeting.', 'https://example.org/minutes', 'Chair',
              ${at}::date + time '12:00')
    `.execute(db)
}

const due = [{ due: '2026-03-31' }]

test('without any action there is no figure, not even nought', async () => {
  await database.db.transaction().execute((transaction) => measureLoad(transaction, uuidOf('load')))
  const release = await loadRelease(database.db, 'restricted')
  expect(kpiPage(release!, scrutinyActions)).toMatchObject({
    unavailable: {
      short: 'Not supplied',
      sentence: 'No action from the Scrutiny Panel or an inspection has fallen due yet. This is not a nought.',
    },
    strip: [],
    figures: [],
  })
})

describe('closed on time', () => {
  test.each<[fact: string, versions: Version[], updates: Update[], answer: string]>([
    ['done on its due date is in time', due, [{ status: 'done', on: '2026-03-31' }], 'met in 2026-03'],
    ['done a day later is late', due, [{ status: 'done', on: '2026-04-01' }], 'not met in 2026-03'],
    ['open is not closed', due, [{ status: 'on-track', on: '2026-03-01' }], 'not met in 2026-03'],
    ['of which nobody has said anything is not closed', due, [], 'not met in 2026-03'],
    [
      'done, opened again, and done late is late',
      due,
      [
        { status: 'done', on: '2026-03-01' },
        { status: 'open', on: '2026-03-10' },
        { status: 'done', on: '2026-05-01' },
      ],
      'not met in 2026-03',
    ],
    [
      'said again to be done, it stays done from the first day on',
      due,
      [
        { status: 'done', on: '2026-03-01' },
        { status: 'done', on: '2026-05-01' },
      ],
      'met in 2026-03',
    ],
    [
      'asked for by the delivery group itself is not counted',
      [{ due: '2026-03-31', source: 'delivery-group' }],
      [],
      'not counted',
    ],
    ['asked for by an inspection is', [{ due: '2026-03-31', source: 'inspection' }], [], 'not met in 2026-03'],
    ['withdrawn by its due date is not counted', due, [{ status: 'withdrawn', on: '2026-03-31' }], 'not counted'],
    ['withdrawn later was not closed on time', due, [{ status: 'withdrawn', on: '2026-04-01' }], 'not met in 2026-03'],
    ['due on the day of the cut-off is counted', [{ due: '2026-10-31' }], [], 'not met in 2026-10'],
    ['due after it is not yet', [{ due: '2026-11-01' }], [], 'not counted'],
    [
      'moved on its due date counts in the new month',
      [...due, { due: '2026-05-31', at: '2026-03-31' }],
      [{ status: 'done', on: '2026-05-20' }],
      'met in 2026-05',
    ],
    [
      'moved only after it had passed counts as it was',
      [...due, { due: '2026-05-31', at: '2026-04-01' }],
      [{ status: 'done', on: '2026-05-20' }],
      'not met in 2026-03',
    ],
    [
      'written after the as-at counts with the next load',
      due,
      [{ status: 'done', on: '2026-03-31', at: '2026-11-03' }],
      'not met in 2026-03',
    ],
    ['added after the as-at too', [{ due: '2026-03-31', at: '2026-11-03' }], [], 'not counted'],
  ])('%s', async (_fact, versions, updates, answer) => {
    await add(versions, updates)
    expect(await onlyCase(database.db, scrutinyActions)).toBe(answer)
  })
})

describe('overdue at a month’s end', () => {
  const overdue = async () =>
    (await cellsOf(database.db, scrutinyActions)).find(({ measureId }) => measureId === 'scrutiny-actions-overdue')

  test('from the end of the month after its due date on, until it is done', async () => {
    await add([{ due: '2026-07-31' }], [{ status: 'done', on: '2026-10-31' }])
    expect(await overdue()).toMatchObject({ firstMonth: '2026-08', cases: [1, 1, 0] })
  })

  test('done by then it never was', async () => {
    await add([{ due: '2026-07-31' }], [{ status: 'done', on: '2026-08-31' }])
    expect((await overdue())?.cases).toEqual([0])
  })
})
