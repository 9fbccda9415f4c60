import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onlyCase } from '../../testing/answers.ts'
import { fill } from '../../testing/tiny-warehouse.ts'
import { recordingAccuracy } from './recording-accuracy.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const audited = (sample: string, should_be_stalking: boolean, was_stalking: boolean) => ({
  month: '2026-01-01',
  sample,
  should_be_stalking,
  was_stalking,
})

test.each<[fact: string, audit: ReturnType<typeof audited>, random: string, chosen: string]>([
  ['stalking recorded as stalking is right', audited('random', true, true), 'met in 2026-01', 'not counted'],
  ['stalking recorded as something else is not', audited('random', true, false), 'not met in 2026-01', 'not counted'],
  ['what should not be stalking is not counted', audited('random', false, false), 'not counted', 'not counted'],
  ['nor is it when it was recorded as stalking', audited('random', false, true), 'not counted', 'not counted'],
  ['a chosen case stands apart from the random ones', audited('chosen', true, true), 'not counted', 'met in 2026-01'],
  ['a chosen case can be wrong as well', audited('chosen', true, false), 'not counted', 'not met in 2026-01'],
  [
    'a chosen case that should not be stalking is not counted',
    audited('chosen', false, true),
    'not counted',
    'not counted',
  ],
])('%s', async (_fact, audit, random, chosen) => {
  await fill(database.db, { rows: { recording_audit: [audit] } })
  expect(await onlyCase(database.db, recordingAccuracy)).toBe(random)
  expect(await onlyCase(database.db, recordingAccuracy, 'recording-accuracy-chosen')).toBe(chosen)
})
