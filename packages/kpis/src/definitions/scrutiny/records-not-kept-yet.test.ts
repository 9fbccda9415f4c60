import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeKpis } from '../../describe-kpis.ts'
import { cellsOf } from '../../testing/answers.ts'
import { fill } from '../../testing/tiny-warehouse.ts'
import { dipSampleQuality } from './dip-sample-quality.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

test('H1 has no figure, not even nought, and says what it waits for', async () => {
  await fill(database.db, { crimes: [{}] })
  expect(await cellsOf(database.db, dipSampleQuality)).toEqual([])
  expect(describeKpis([dipSampleQuality])).toContain(
    '| Needs | The records of the scrutiny panel are kept in this product itself, and are not kept yet |',
  )
})
