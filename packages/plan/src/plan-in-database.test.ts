import { createTestDatabase } from '@dashboard/db/testing'
import { fill } from '@dashboard/kpis/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addDemonstration } from './demonstration/add-demonstration.ts'
import { emptyPlan, writeLine } from './testing/write-line.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

async function on(day: string, columns: string): Promise<unknown[]> {
  const { rows } = await sql`
    select ${sql.raw(columns)} from dashboard.plan_line_on((${day}::date + time '12:00') at time zone 'Europe/London')
  `.execute(database.db)
  return rows
}

test('an empty database has the recommendations to chief constables and to PCCs, and nobody has said anything of them', async () => {
  const { rows } = await sql<{ number: string; status: string | null; words: string; due: string | null }>`
    select number, status, wording_status as words, due_on as due from dashboard.plan_line_now order by number
  `.execute(database.db)
  expect(rows.map(({ number }) => number)).toEqual('10 11 12 13 14 15 16 17 18 19 20 21 22–24 25 26 27 7'.split(' '))
  expect(rows.filter(({ status }) => status !== null)).toEqual([])
  expect(rows.filter(({ words }) => words === 'verified').map(({ number }) => number)).toEqual(['10', '15', '7'])
  expect(rows.find(({ number }) => number === '26')?.due).toBe('2024-11-22')
})

describe('a line', () => {
  beforeEach(() => emptyPlan(database.db))

  test('is overdue from the day after it was due, unless it is complete', async () => {
    const line = await writeLine(database.db, { status: 'at-risk', reason: 'Too late', due_on: '2026-03-31' })
    expect(await on('2026-03-31', 'status, said')).toEqual([{ status: 'at-risk', said: 'at-risk' }])
    expect(await on('2026-04-01', 'status, said')).toEqual([{ status: 'overdue', said: 'at-risk' }])
    await writeLine(
      database.db,
      { status: 'complete', reason: 'All done', completed_on: '2026-04-02', due_on: '2026-03-31' },
      { line, version: 2, on: '2026-04-03' },
    )
    expect(await on('2026-04-04', 'status, said')).toEqual([{ status: 'complete', said: 'complete' }])
  })

  test('of which nobody has said anything is not overdue: it may have been done', async () => {
    await writeLine(database.db, { due_on: '2026-03-31' })
    expect(await on('2026-04-30', 'status')).toEqual([{ status: null }])
  })

  test('keeps every date that was moved, the first one first', async () => {
    const line = await writeLine(database.db, { due_on: '2026-03-31' })
    await writeLine(database.db, { due_on: '2026-03-31', title: 'Other title' }, { line, version: 2, on: '2026-01-06' })
    await writeLine(database.db, { due_on: '2026-06-30' }, { line, version: 3, on: '2026-03-06' })
    await writeLine(database.db, { due_on: '2026-12-31' }, { line, version: 4, on: '2026-06-06' })
    expect(await on('2026-06-07', 'earlier_due_on::text[] as earlier, due_on, first_due_on')).toEqual([
      { earlier: ['2026-03-31', '2026-06-30'], due_on: '2026-12-31', first_due_on: '2026-03-31' },
    ])
    expect(await on('2026-03-07', 'earlier_due_on::text[] as earlier, due_on')).toEqual([
      { earlier: ['2026-03-31'], due_on: '2026-06-30' },
    ])
  })

  test('keeps its last date among the earlier ones when it has none any more', async () => {
    const line = await writeLine(database.db, { due_on: '2026-03-31' })
    await writeLine(database.db, { due_on: null }, { line, version: 2, on: '2026-01-06' })
    expect(await on('2026-02-01', 'earlier_due_on::text[] as earlier, due_on')).toEqual([
      { earlier: ['2026-03-31'], due_on: null },
    ])
  })
})

describe('what was written', () => {
  beforeEach(async () => {
    await emptyPlan(database.db)
    await writeLine(database.db, { due_on: '2026-03-31' })
  })

  test.each([
    ['a version changed', "update dashboard.plan_line_version set title = 'Another'"],
    ['a version deleted', 'delete from dashboard.plan_line_version'],
    ['a line deleted', 'delete from dashboard.plan_line'],
  ])('%s is refused', async (_fact, statement) => {
    await expect(sql.raw(statement).execute(database.db)).rejects.toThrow('What the plan said is kept')
  })

  test.each([
    ['complete without a day', { status: 'complete', reason: 'All done' }, 'completed_on_a_day'],
    [
      'done on a day but not complete',
      { status: 'on-track', reason: 'Going well', completed_on: '2026-01-01' },
      'completed_on_a_day',
    ],
    ['a status without a reason', { status: 'on-track' }, 'told_whole'],
    ['overdue as a status', { status: 'overdue', reason: 'Too late' }, 'plan_line_version_status_check'],
    ['verified without wording', { wording_status: 'verified' }, 'verified_words'],
  ])('%s cannot be written', async (_fact, more, constraint) => {
    await expect(writeLine(database.db, more)).rejects.toThrow(constraint)
  })
})

test('what was made up goes when a load is not made up, and recommendations stay as they were published', async () => {
  const other = await createTestDatabase()
  const statuses = async () => {
    const { rows } = await sql<{ lines: number; told: number }>`
      select count(*)::integer as lines, count(status)::integer as told from dashboard.plan_line_now
    `.execute(other.db)
    return rows[0]
  }
  try {
    await addDemonstration(other.db)
    await addDemonstration(other.db)
    await fill(other.db, {})
    expect(await statuses()).toEqual({ lines: 26, told: 26 })
    await sql`update kpi.load set synthetic = false`.execute(other.db)
    expect(await statuses()).toEqual({ lines: 17, told: 0 })
  } finally {
    await other.destroy()
  }
})

describe('recommendations that an extract brings', () => {
  beforeEach(async () => {
    await emptyPlan(database.db)
    await sql`delete from reference.recommendation`.execute(database.db)
  })

  const bring = async (more: Record<string, string | null>) => {
    const row = {
      number: '7',
      addressed_to: 'chief-constables',
      theme: 'recording',
      title: 'Change recording systems',
      wording: 'Change the recording systems.',
      owner: 'Delivery Group',
      published_on: '2024-09-27',
      source: 'The report',
      status: 'verified',
      ...more,
    }
    await sql`delete from reference.recommendation`.execute(database.db)
    await sql`
      insert into reference.recommendation
      select * from jsonb_populate_record(null::reference.recommendation, ${JSON.stringify(row)}::jsonb)
    `.execute(database.db)
    const { rows } = await sql`
      select number, version, wording, owner, status, due_on, due_status from dashboard.plan_line_now order by number
    `.execute(database.db)
    return rows
  }

  test('become lines, and the same ones again change nothing', async () => {
    const line = { number: '7', version: 1, wording: 'Change the recording systems.', owner: 'Delivery Group' }
    const rest = { status: null, due_on: null, due_status: null }
    expect(await bring({})).toEqual([{ ...line, ...rest }])
    expect(await bring({})).toEqual([{ ...line, ...rest }])
  })

  test('published otherwise become further versions, in which stays what the owner said and when it is due', async () => {
    await writeLine(database.db, {
      number: '7',
      owner: 'Head of Crime Recording',
      status: 'at-risk',
      reason: 'Supplier is late',
      due_on: '2027-03-31',
    })
    await writeLine(database.db, { number: 'L1', addressed_to: 'local-plan' })
    expect(await bring({ due_on: '2025-03-27', due_status: 'verified' })).toMatchObject([
      {
        number: '7',
        version: 2,
        wording: 'Change the recording systems.',
        owner: 'Head of Crime Recording',
        status: 'at-risk',
        due_on: '2027-03-31',
      },
      { number: 'L1', version: 1 },
    ])
  })

  test('give a date to a line that has none', async () => {
    await bring({})
    expect(await bring({ due_on: '2025-03-27', due_status: 'verified' })).toMatchObject([
      { version: 2, due_on: '2025-03-27', due_status: 'verified' },
    ])
  })
})

describe('the API', () => {
  const asApi = (statement: string) =>
    database.db.transaction().execute(async (transaction) => {
      await sql`set local role stalking_kpis_api`.execute(transaction)
      await sql.raw(statement).execute(transaction)
    })

  test.each([
    ['say when a version was written', 'insert into dashboard.plan_line_version (written_at) values (now())'],
    ['make up a version', 'insert into dashboard.plan_line_version (made_up) values (true)'],
    ['change a version', "update dashboard.plan_line_version set title = 'Another'"],
    ['delete a line', 'delete from dashboard.plan_line'],
    ['change a recommendation', "update reference.recommendation set title = 'Another'"],
  ])('may not %s', async (_fact, statement) => {
    await expect(asApi(statement)).rejects.toThrow('permission denied')
  })
})
