import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { record } from '@dashboard/audit'
import { createTestDatabase } from '@dashboard/db/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const run = (...words: string[]) =>
  new Promise<{ code: unknown; said: string; complained: string }>((resolve) => {
    const env = { ...process.env, DATABASE_URL: database.url }
    execFile(
      process.execPath,
      [join(import.meta.dirname, 'audit-log.ts'), ...words],
      { env },
      (error, said, complained) => resolve({ code: error?.code ?? 0, said, complained }),
    )
  })

test('the head that was printed is what a log is verified against later', async () => {
  expect(await run('head')).toEqual({ code: 0, said: 'The audit log is empty.\n', complained: '' })
  await record(database.db, { action: 'exported', subject: 'one' }, { action: 'exported', subject: 'two' })
  const { said: printed } = await run('head')
  expect(printed).toMatch(/^2 entries, head [0-9a-f]{64}\n$/)
  const head = printed.slice(-65, -1)
  await record(database.db, { action: 'exported', subject: 'three' })
  const whole = await run('verify', '--head', head)
  expect([whole.code, whole.complained]).toEqual([0, ''])
  await sql
    .raw('set local session_replication_role = replica; delete from audit.entry where number > 1')
    .execute(database.db)
  const cut = await run('verify', '--head', head)
  expect([cut.code, cut.complained]).toEqual([
    1,
    `No entry has the earlier head ${head}: entries were removed from the end, or the log was written anew.\n`,
  ])
  expect(cut.said).toContain('The audit log is not as it was written.')
})

test.each([[[]], [['what']], [['head', '--head', 'x']], [['verify', 'x']], [['verify', '--head', 'x']]])(
  '%j says how it is used',
  async (words) => {
    const { code, complained } = await run(...words)
    expect([code, complained]).toEqual([1, expect.stringMatching(/^Usage: pnpm audit-log|^A head is 64 characters/)])
  },
)
