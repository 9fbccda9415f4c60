import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellsOf, onlyCase } from '../../testing/answers.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { protectedWithinFourteenDays } from './protected-within-fourteen-days.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const crimes = (more: object = {}) => [
  { reported: '2026-01-31 12:00', recorded: '2026-02-01 12:00', suspect_named_on: '2026-03-01', ...more },
]
const graded = (grade: string, at = '2026-02-01 12:00', more: object = {}) => ({
  crime_id: 'crime',
  tool: 'dash',
  grade,
  completed_at: at,
  ...more,
})
const high = { risk_assessment: [graded('high')] }
const bail = (dates: object, more: object = {}) => [{ kind: 'bail_conditions', ...dates, ...more }]

/** What became of the crime, and the category of its first measure. */
async function answers(tiny: Tiny): Promise<[string, string | undefined]> {
  await fill(database.db, { rows: high, ...tiny })
  const cells = await cellsOf(database.db, protectedWithinFourteenDays)
  const first = cells.find(
    ({ measureId, breakdown, part }) =>
      measureId === 'protected-within-fourteen-days-first' && breakdown === 'all' && part !== '',
  )
  return [await onlyCase(database.db, protectedWithinFourteenDays), first?.part]
}

// 31 January 2026 and 14 days is 14 February.
describe('the measure', () => {
  test.each<[fact: string, orders: Tiny['orders'], answer: string, first: string]>([
    ['from day 14 counts', bail({ made_on: '2026-02-14' }), 'met in 2026-01', 'bail_conditions'],
    ['from day 15 does not', bail({ made_on: '2026-02-15' }), 'not met in 2026-01', 'none'],
    ['from the day of report counts', bail({ made_on: '2026-01-31' }), 'met in 2026-01', 'bail_conditions'],
    ['already running counts', bail({ made_on: '2025-06-01' }), 'met in 2026-01', 'bail_conditions'],
    [
      'that ended on the day of report counts',
      bail({ made_on: '2025-06-01', ended_on: '2026-01-31' }),
      'met in 2026-01',
      'bail_conditions',
    ],
    [
      'that ended the day before does not',
      bail({ made_on: '2025-06-01', ended_on: '2026-01-30' }),
      'not met in 2026-01',
      'none',
    ],
    [
      'that expired the day before does not',
      bail({ made_on: '2025-06-01', expires_on: '2026-01-30' }),
      'not met in 2026-01',
      'none',
    ],
    [
      'until further order never expires',
      bail({ made_on: '2025-06-01', expires_on: '2026-01-30', indefinite: true }),
      'met in 2026-01',
      'bail_conditions',
    ],
    [
      'of an interim order counts from that',
      [{ kind: 'spo', interim_made_on: '2026-02-14', made_on: '2026-04-01' }],
      'met in 2026-01',
      'spo',
    ],
    ['applied for only does not', [{ kind: 'spo', applied_on: '2026-02-01' }], 'not met in 2026-01', 'none'],
    [
      'that was served on no known start is unknown',
      bail({ served_on: '2026-02-10' }),
      'unknown in 2026-01',
      'unknown',
    ],
    ['that ended on no known start is unknown', bail({ ended_on: '2026-03-10' }), 'unknown in 2026-01', 'unknown'],
    [
      'that ended before it began is unknown',
      bail({ made_on: '2026-02-10', ended_on: '2026-02-05' }),
      'unknown in 2026-01',
      'unknown',
    ],
    [
      'that is unclear gives way to one that is not',
      [...bail({ served_on: '2026-02-10' }), { kind: 'nmo', made_on: '2026-02-05' }],
      'met in 2026-01',
      'nmo',
    ],
    [
      'that began first is the first',
      [
        { kind: 'restraining_order', made_on: '2026-02-06' },
        { kind: 'dvpn', made_on: '2026-02-05' },
      ],
      'met in 2026-01',
      'dvpn',
    ],
    [
      'linked to another crime does not count',
      bail({ made_on: '2026-02-01' }, { crimes: [] }),
      'not met in 2026-01',
      'none',
    ],
    ['none is a no', [], 'not met in 2026-01', 'none'],
  ])('%s', async (_fact, orders, answer, first) => {
    expect(await answers({ crimes: crimes(), orders: orders ?? [] })).toEqual([answer, first])
  })

  test.each([
    ['spo', 'met in 2026-01'],
    ['nmo', 'met in 2026-01'],
    ['restraining_order', 'met in 2026-01'],
    ['dvpn', 'met in 2026-01'],
    ['dvpo', 'met in 2026-01'],
    ['dapn', 'met in 2026-01'],
    ['dapo', 'met in 2026-01'],
    ['bail_conditions', 'met in 2026-01'],
    ['remand', 'met in 2026-01'],
    ['shpo', 'not met in 2026-01'],
    ['other', 'not met in 2026-01'],
  ])('of the kind %s: %s', async (kind, answer) => {
    const [found] = await answers({ crimes: crimes(), orders: [{ kind, made_on: '2026-02-05' }] })
    expect(found).toBe(answer)
  })
})

describe('the crime', () => {
  test.each<[fact: string, tiny: Tiny, answer: string]>([
    ['must be graded high', { crimes: crimes(), rows: { risk_assessment: [graded('medium')] } }, 'not counted'],
    ['must have a risk form', { crimes: crimes(), rows: {} }, 'not counted'],
    [
      'is high-risk by its first form, not a later one',
      {
        crimes: crimes(),
        rows: { risk_assessment: [graded('standard'), graded('high', '2026-02-02 12:00')] },
      },
      'not counted',
    ],
    [
      'stays high-risk when a later form is lower',
      {
        crimes: crimes(),
        rows: { risk_assessment: [graded('high'), graded('standard', '2026-02-02 12:00')] },
      },
      'not met in 2026-01',
    ],
    [
      'is high-risk by the higher of two forms at one time',
      {
        crimes: crimes(),
        rows: { risk_assessment: [graded('standard'), graded('high')] },
      },
      'not met in 2026-01',
    ],
    ['must have a suspect named', { crimes: crimes({ suspect_named_on: null }) }, 'not counted'],
    [
      'has one where a suspect is linked, whatever the day',
      {
        crimes: crimes({ suspect_named_on: null }),
        rows: { ...high, crime_suspect: [{ crime_id: 'crime', suspect_id: 'suspect' }] },
      },
      'not met in 2026-01',
    ],
    ['is not historic', { crimes: crimes({ last_incident_on: '2025-01-30' }) }, 'not counted'],
    [
      'is not historic twelve months to the day after the last incident',
      { crimes: crimes({ last_incident_on: '2025-01-31' }) },
      'not met in 2026-01',
    ],
    ['is not cancelled', { crimes: crimes({ cancelled_on: '2026-05-01' }) }, 'not counted'],
    ['is not harassment', { crimes: crimes({ offence_code: '8/30' }) }, 'not counted'],
  ])('%s', async (_fact, tiny, answer) => {
    const [found] = await answers(tiny)
    expect(found).toBe(answer)
  })
})
