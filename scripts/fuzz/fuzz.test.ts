import { createTestDatabase } from '@dashboard/db/testing'
import { expect, test } from 'vitest'
import { runFuzz } from './run-fuzz.ts'

/** The whole of it is `pnpm fuzz`. */
test('whatever is asked, by whomever, nothing breaks and every answer is of its schema', async () => {
  const database = await createTestDatabase()
  const { requests, faults } = await runFuzz(database.url, { requests: 3_000, seed: Date.now() % 1_000_000 })
  await database.destroy()
  expect({ requests, faults }).toEqual({ requests: 3_000, faults: [] })
}, 120_000)
