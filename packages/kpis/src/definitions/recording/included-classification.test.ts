import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellsOf, onlyCase } from '../../testing/answers.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { includedClassification } from './included-classification.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const domestic = (more: object = {}) => ({
  recorded: '2026-02-10 12:00',
  offence_code: '8/30',
  domestic_abuse: true,
  included_stalking: true,
  ...more,
})
/** Says in which month included classifications began, and is no case itself. */
const began = { id: 'began', recorded: '2026-01-20 12:00', offence_code: '8/30', included_stalking: false }

test.each<[fact: string, crimes: Tiny['crimes'], answer: string]>([
  ['harassment marked as including stalking', [domestic()], 'met in 2026-02'],
  ['marked as not including it', [domestic({ included_stalking: false })], 'not met in 2026-02'],
  ['not marked is unknown', [domestic({ included_stalking: null }), began], 'unknown in 2026-02'],
  ['aggravated harassment (8M) is a conduct crime', [domestic({ offence_code: '8/56' })], 'met in 2026-02'],
  ['controlling or coercive behaviour (8U) is one', [domestic({ offence_code: '8/67' })], 'met in 2026-02'],
  ['malicious communications (8R) are none', [domestic({ offence_code: '8/69' })], 'not counted'],
  ['stalking itself is not counted', [domestic({ offence_code: '195/12' })], 'not counted'],
  ['a crime that is not domestic is not counted', [domestic({ domestic_abuse: false })], 'not counted'],
  ['nor is one that does not say', [domestic({ domestic_abuse: null })], 'not counted'],
  ['a cancelled crime is not counted', [domestic({ cancelled_on: '2026-03-01' })], 'not counted'],
  [
    'the whole month of the first mark counts',
    [domestic({ recorded: '2026-01-01 00:30', included_stalking: null }), began],
    'unknown in 2026-01',
  ],
  [
    'the month before it does not',
    [domestic({ recorded: '2025-12-31 23:30', included_stalking: null }), began],
    'not counted',
  ],
  ['without any mark nothing is counted', [domestic({ included_stalking: null })], 'not counted'],
  [
    'a mark on a cancelled crime begins nothing',
    [domestic({ included_stalking: null }), { ...began, cancelled_on: '2026-03-01' }],
    'not counted',
  ],
])('%s', async (_fact, crimes = [], answer) => {
  await fill(database.db, { crimes })
  expect(await onlyCase(database.db, includedClassification)).toBe(answer)
})

describe('crimes of other classes marked as including stalking', () => {
  test.each<[fact: string, crimes: Tiny['crimes'], counts: number[]]>([
    ['domestic or not', [domestic(), domestic({ id: 'b', domestic_abuse: false })], [2]],
    ['of any class', [domestic({ offence_code: '8/69' })], [1]],
    ['but stalking itself', [domestic({ offence_code: '8/65' })], [0]],
    ['and not where the mark says no', [domestic({ included_stalking: false })], [0]],
    ['nor where there is none', [domestic({ included_stalking: null })], [0]],
    ['nor where the crime was cancelled', [domestic({ cancel_reason: 'no_crime' })], [0]],
  ])('%s', async (_fact, crimes = [], counts) => {
    await fill(database.db, { asAt: '2026-02-28 23:59', crimes })
    const cells = await cellsOf(database.db, includedClassification)
    const count = cells.find(
      ({ measureId, breakdown }) => measureId === 'included-classification-count' && breakdown === 'all',
    )
    expect(count?.cases).toEqual(counts)
  })
})
