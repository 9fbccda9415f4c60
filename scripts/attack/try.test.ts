import { createTestDatabase } from '@dashboard/db/testing'
import { test } from 'vitest'
import { attackExtract } from './attack-extract.ts'

test('try', async () => {
  const database = await createTestDatabase()
  const begin = Date.now()
  const world = JSON.parse(process.env['WORLD'] ?? '{"seed":3,"crimes":1800,"asAt":"2020-06-30","seen":["2020-05-31"]}')
  const found = await attackExtract(database.url, world)
  for (const [audience, tally] of Object.entries(found)) {
    console.log(audience, tally.protected, tally.exact, tally.fewest, tally.told.length, Date.now() - begin)
    for (const each of tally.told.slice(0, 25)) console.log('  ', each.table, '|', each.name, each.possible)
  }
  await database.destroy()
}, 600_000)
