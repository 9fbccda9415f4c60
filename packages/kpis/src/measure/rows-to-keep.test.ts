import { createTestDatabase } from '@dashboard/db/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RowsToKeep } from './rows-to-keep.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const table = { name: 'kept', columns: { number: 'integer', text: 'text', numbers: 'integer[]' } }

/** What the table holds after `act`, as texts. */
async function kept(act: (rows: RowsToKeep) => Promise<void>) {
  return database.db.transaction().execute(async (transaction) => {
    await sql`create temporary table kept (number integer, text text, numbers integer[]) on commit drop`.execute(
      transaction,
    )
    await act(new RowsToKeep(transaction, table))
    const { rows } = await sql<{ number: number; text: string | null; numbers: number[] | null }>`
      select number, text, numbers from kept order by number
    `.execute(transaction)
    return rows
  })
}

test('values arrive as they are, whatever is in them', async () => {
  const hard = ['', 'NULL', 'null', '{"a":"b\\c"}', "it's", 'a,b', '{1,2}', 'é “”', '\\', '"']
  const rows = await kept(async (keeping) => {
    for (const [at, text] of hard.entries()) keeping.take([String(at), text, '{1,-2}'])
    keeping.take([String(hard.length), null, null])
    await keeping.keep()
  })
  expect(rows.map(({ text }) => text)).toEqual([...hard, null])
  expect(rows.map(({ numbers }) => numbers)).toEqual([...hard.map(() => [1, -2]), null])
})

test('more rows than a statement takes are all kept once, as are texts longer than one may be', async () => {
  const long = 'x'.repeat(2_500_000)
  const rows = await kept(async (keeping) => {
    for (let number = 0; number < 4500; number += 1)
      keeping.take([String(number), number % 2000 === 0 ? long : 'y', '{}'])
    await keeping.keep()
  })
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 4500 }, (_, number) => number))
  expect(rows.filter(({ text }) => text === long)).toHaveLength(3)
})

test('what is taken while others are kept waits for the next time, and is counted', async () => {
  const rows = await kept(async (keeping) => {
    keeping.take(['1', 'first', null])
    const first = keeping.keep()
    keeping.take(['2', 'second', null])
    expect(keeping.characters).toBe('2second'.length)
    await first
    await keeping.keep()
    expect(keeping.characters).toBe(0)
    await keeping.keep()
  })
  expect(rows.map(({ text }) => text)).toEqual(['first', 'second'])
})
