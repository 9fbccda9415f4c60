import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellsOf, onlyCase } from '../../testing/answers.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { advocateOffered } from './advocate-offered.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const reported = (at: string, more: object = {}) => [{ reported: at, victim: 'v', ...more }]
const offer = (on: string | null, result: string | null = null) => ({
  crime: 'crime',
  offered_on: on,
  offer_result: result,
})
const victim = (age_band: string) => ({ victim: [{ victim_id: 'v', age_band }] })

// 9 January 2026 is a Friday; 3 and 6 April are bank holidays.
test.each<[fact: string, tiny: Tiny, answer: string]>([
  [
    'offered on the second working day counts',
    { crimes: reported('2026-01-09 12:00'), offers: [offer('2026-01-13')] },
    'met in 2026-01',
  ],
  [
    'offered on the third does not',
    { crimes: reported('2026-01-09 12:00'), offers: [offer('2026-01-14')] },
    'not met in 2026-01',
  ],
  [
    'offered on the day of the report counts',
    { crimes: reported('2026-01-09 12:00'), offers: [offer('2026-01-09')] },
    'met in 2026-01',
  ],
  [
    'a report on Saturday answered on Tuesday is two working days',
    { crimes: reported('2026-01-10 12:00'), offers: [offer('2026-01-13')] },
    'met in 2026-01',
  ],
  [
    'bank holidays are no working days',
    { crimes: reported('2026-04-02 12:00'), offers: [offer('2026-04-08')] },
    'met in 2026-04',
  ],
  [
    'the day after them is late all the same',
    { crimes: reported('2026-04-02 12:00'), offers: [offer('2026-04-09')] },
    'not met in 2026-04',
  ],
  ['no referral is no offer', { crimes: reported('2026-01-09 12:00') }, 'not met in 2026-01'],
  [
    'an offer before the report is unknown',
    { crimes: reported('2026-01-09 12:00'), offers: [offer('2026-01-08')] },
    'unknown in 2026-01',
  ],
  [
    'an offer without a day is unknown',
    { crimes: reported('2026-01-09 12:00'), offers: [offer(null)] },
    'unknown in 2026-01',
  ],
  [
    'beside an offer without a day one with a day counts',
    { crimes: reported('2026-01-09 12:00'), offers: [offer(null), offer('2026-01-12')] },
    'met in 2026-01',
  ],
  [
    'after an offer before the report the next one counts',
    { crimes: reported('2026-01-09 12:00'), offers: [offer('2026-01-08'), offer('2026-01-12')] },
    'met in 2026-01',
  ],
  [
    'the first of several offers counts',
    { crimes: reported('2026-01-09 12:00'), offers: [offer('2026-02-08'), offer('2026-01-12')] },
    'met in 2026-01',
  ],
  [
    'an offer declined is an offer',
    { crimes: reported('2026-01-09 12:00'), offers: [offer('2026-01-12', 'declined')] },
    'met in 2026-01',
  ],
  [
    'an offer to a victim who could not be reached is one too',
    { crimes: reported('2026-01-09 12:00'), offers: [offer('2026-01-12', 'no_contact')] },
    'met in 2026-01',
  ],
  [
    'a victim already supported is left out',
    { crimes: reported('2026-01-09 12:00'), offers: [offer('2026-01-12', 'already_supported')] },
    'not counted',
  ],
  [
    'one row that says not eligible leaves the crime out, whatever the others say',
    { crimes: reported('2026-01-09 12:00'), offers: [offer('2026-01-12'), offer(null, 'not_eligible')] },
    'not counted',
  ],
  [
    'a victim under 16 is left out',
    { crimes: reported('2026-01-09 12:00'), rows: victim('0-15'), offers: [offer('2026-01-12')] },
    'not counted',
  ],
  ['a victim of 16 is not', { crimes: reported('2026-01-09 12:00'), rows: victim('16-17') }, 'not met in 2026-01'],
  [
    'a victim who is not known is counted',
    { crimes: [{ reported: '2026-01-09 12:00', victim: null }], offers: [offer('2026-01-12')] },
    'met in 2026-01',
  ],
  [
    'a historic crime is left out',
    { crimes: reported('2026-01-09 12:00', { last_incident_on: '2025-01-08' }), offers: [offer('2026-01-12')] },
    'not counted',
  ],
  [
    'a cancelled crime is left out',
    { crimes: reported('2026-01-09 12:00', { cancelled_on: '2026-01-20' }), offers: [offer('2026-01-12')] },
    'not counted',
  ],
  [
    'the month is that of the report, not of recording or of the offer',
    { crimes: reported('2026-01-30 12:00', { recorded: '2026-02-02 12:00' }), offers: [offer('2026-02-02')] },
    'met in 2026-01',
  ],
])('%s', async (_fact, tiny, answer) => {
  await fill(database.db, tiny)
  expect(await onlyCase(database.db, advocateOffered)).toBe(answer)
})

describe('at any time in 28 days', () => {
  test.each<[fact: string, offers: NonNullable<Tiny['offers']>, answer: string]>([
    ['day 28 counts', [offer('2026-02-06')], 'met in 2026-01'],
    ['day 29 does not', [offer('2026-02-07')], 'not met in 2026-01'],
    ['no offer is a no', [], 'not met in 2026-01'],
    ['before the report is unknown', [offer('2026-01-08')], 'unknown in 2026-01'],
    ['already supported is left out', [offer('2026-01-12', 'already_supported')], 'not counted'],
  ])('%s', async (_fact, offers, answer) => {
    await fill(database.db, { crimes: reported('2026-01-09 12:00'), offers })
    expect(await onlyCase(database.db, advocateOffered, 'advocate-offered-ever')).toBe(answer)
  })
})

test('those left out are counted beside it by the first reason that holds', async () => {
  await fill(database.db, {
    asAt: '2026-01-31 23:59',
    crimes: [
      { id: 'child', victim: 'v' },
      { id: 'supported', victim: null },
      { id: 'ineligible', victim: null },
      { id: 'offered', victim: null },
      { id: 'historic', victim: null, last_incident_on: '2020-01-01' },
    ],
    rows: victim('0-15'),
    offers: [
      { crime: 'child', offer_result: 'already_supported' },
      { crime: 'supported', offer_result: 'not_eligible' },
      { crime: 'supported', offer_result: 'already_supported' },
      { crime: 'ineligible', offer_result: 'not_eligible' },
      { crime: 'offered', offered_on: '2026-01-12' },
      { crime: 'historic', offer_result: 'not_eligible' },
    ],
  })
  const cells = await cellsOf(database.db, advocateOffered)
  const left = cells.filter(({ measureId, breakdown }) => measureId.endsWith('left-out') && breakdown === 'all')
  expect(Object.fromEntries(left.map(({ part, cases }) => [part, cases[0]]))).toEqual({
    '': 3,
    under_16: 1,
    already_supported: 1,
    not_eligible: 1,
  })
})
