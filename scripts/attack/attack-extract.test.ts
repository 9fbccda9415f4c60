import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, expect, test } from 'vitest'
import { attackExtract } from './attack-extract.ts'
import { worldAt } from './worlds.ts'

const database = await createTestDatabase()
afterAll(() => database.destroy())

test('what two loads of a made-up extract tell leaves every protected count three possible values at least', async () => {
  const { partner, public: open } = await attackExtract(database.url, worldAt(0))
  expect([partner.exact, partner.fewest, partner.told]).toEqual([0, 3, []])
  expect([open.exact, open.fewest, open.told]).toEqual([0, 3, []])
  expect(partner.protected + open.protected).toBeGreaterThan(300)
}, 300_000)
