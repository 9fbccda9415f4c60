import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cellsOf, onlyCase } from '../../testing/answers.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { unexplainedDowngrades } from './unexplained-downgrades.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const crimes: Tiny['crimes'] = [{ recorded: '2026-01-10 12:00' }]
const first = (grade: string, more: object = {}) => form('first', 'crime', grade, '2026-01-11 12:00', more)
const then = (grade: string, more: object = {}) =>
  form('then', 'crime', grade, '2026-02-01 12:00', { supersedes: 'first', ...more })
const signed = { approved_by: 'sergeant', approved_at: '2026-02-02 12:00' }

test.each<[fact: string, tiny: Tiny, answer: string]>([
  [
    'high to medium that nobody signed off counts, in the month of the lower grade',
    { crimes, rows: { risk_assessment: [first('high'), then('medium', { approved_by: 'none' })] } },
    'met in 2026-02',
  ],
  [
    'high to standard counts',
    { crimes, rows: { risk_assessment: [first('high'), then('standard', { approved_by: 'none' })] } },
    'met in 2026-02',
  ],
  [
    'medium to standard counts',
    { crimes, rows: { risk_assessment: [first('medium'), then('standard', { approved_by: 'none' })] } },
    'met in 2026-02',
  ],
  [
    'nobody with a time of sign-off is nobody',
    {
      crimes,
      rows: { risk_assessment: [first('high'), then('medium', { ...signed, approved_by: 'none' })] },
    },
    'met in 2026-02',
  ],
  [
    'one that a sergeant signed off does not',
    { crimes, rows: { risk_assessment: [first('high'), then('medium', signed)] } },
    'not met in 2026-02',
  ],
  [
    'without a word on who signed it off it is unknown',
    { crimes, rows: { risk_assessment: [first('high'), then('medium', { ...signed, approved_by: null })] } },
    'unknown in 2026-02',
  ],
  [
    'signed off at a time not recorded it is unknown',
    { crimes, rows: { risk_assessment: [first('high'), then('medium', { ...signed, approved_at: null })] } },
    'unknown in 2026-02',
  ],
  [
    'the same grade again is no downgrade',
    { crimes, rows: { risk_assessment: [first('medium'), then('medium', { approved_by: 'none' })] } },
    'not counted',
  ],
  [
    'a higher grade is no downgrade',
    { crimes, rows: { risk_assessment: [first('standard'), then('medium', { approved_by: 'none' })] } },
    'not counted',
  ],
  [
    'a later, lower form that took the place of none is no downgrade',
    { crimes, rows: { risk_assessment: [first('high'), then('medium', { approved_by: 'none', supersedes: null })] } },
    'not counted',
  ],
  [
    'a form in place of one of another crime is no downgrade',
    {
      crimes: [...crimes, { id: 'other', recorded: '2026-01-10 12:00' }],
      rows: { risk_assessment: [first('high', { crime_id: 'other' }), then('medium', { approved_by: 'none' })] },
    },
    'not counted',
  ],
  [
    'a form dated before the one it took the place of counts: the order is as recorded',
    {
      crimes,
      rows: {
        risk_assessment: [first('high'), then('medium', { approved_by: 'none', completed_at: '2026-01-01 12:00' })],
      },
    },
    'met in 2026-01',
  ],
  [
    'half past midnight on 1 April is April in London',
    {
      crimes,
      rows: {
        risk_assessment: [first('high'), then('medium', { approved_by: 'none', completed_at: '2026-04-01 00:30' })],
      },
    },
    'met in 2026-04',
  ],
  [
    'a form of any tool counts',
    { crimes, rows: { risk_assessment: [first('high'), then('medium', { approved_by: 'none', tool: 'dash' })] } },
    'met in 2026-02',
  ],
  [
    'a downgrade in a historic crime counts',
    {
      crimes: [{ recorded: '2026-01-10 12:00', last_incident_on: '2020-01-01' }],
      rows: { risk_assessment: [first('high'), then('medium', { approved_by: 'none' })] },
    },
    'met in 2026-02',
  ],
  [
    'one in a cancelled crime does not',
    {
      crimes: [{ recorded: '2026-01-10 12:00', cancel_reason: 'no_crime' }],
      rows: { risk_assessment: [first('high'), then('medium', { approved_by: 'none' })] },
    },
    'not counted',
  ],
  [
    'one in a case of harassment does not',
    {
      crimes: [{ recorded: '2026-01-10 12:00', offence_code: '8/30' }],
      rows: { risk_assessment: [first('high'), then('medium', { approved_by: 'none' })] },
    },
    'not counted',
  ],
])('%s', async (_fact, tiny, answer) => {
  await fill(database.db, tiny)
  expect(await onlyCase(database.db, unexplainedDowngrades)).toBe(answer)
})

test('downgrades and both distributions stand side by side, each in its own months', async () => {
  await fill(database.db, {
    asAt: '2026-03-31 23:59',
    crimes: [
      { id: 'a', recorded: '2026-01-10 12:00' },
      { id: 'b', recorded: '2026-02-10 12:00' },
      { id: 'c', recorded: '2026-02-10 12:00' },
    ],
    rows: {
      risk_assessment: [
        form('a1', 'a', 'high', '2026-01-11 12:00'),
        form('a2', 'a', 'medium', '2026-02-01 12:00', { supersedes: 'a1', approved_by: 'none' }),
        form('a3', 'a', 'standard', '2026-02-20 12:00', { supersedes: 'a2' }),
        form('b1', 'b', 'medium', '2026-02-11 12:00', { tool: 'dash' }),
        form('b2', 'b', 'high', '2026-02-12 12:00', { supersedes: 'b1', approved_by: 'none' }),
        form('b3', 'b', 'medium', '2026-02-12 12:00'),
      ],
    },
  })
  const cells = await cellsOf(database.db, unexplainedDowngrades)
  const force = cells.filter(({ breakdown }) => breakdown === 'all')
  expect(
    force.map(({ measureId, part, firstMonth, cases, met, unknown }) => [
      measureId,
      part,
      firstMonth,
      cases,
      met,
      unknown,
    ]),
  ).toEqual([
    ['unexplained-downgrades', '', '2026-02', [1, 0], [1, 0], [1, 0]],
    ['unexplained-downgrades-first', '', '2026-01', [1, 2, 0], null, null],
    ['unexplained-downgrades-first', 'medium', '2026-01', [0, 1, 0], null, null],
    ['unexplained-downgrades-first', 'high', '2026-01', [1, 0, 0], null, null],
    ['unexplained-downgrades-first', 'none', '2026-01', [0, 1, 0], null, null],
    ['unexplained-downgrades-latest', '', '2026-01', [1, 2, 0], null, null],
    ['unexplained-downgrades-latest', 'standard', '2026-01', [1, 0, 0], null, null],
    ['unexplained-downgrades-latest', 'high', '2026-01', [0, 1, 0], null, null],
    ['unexplained-downgrades-latest', 'none', '2026-01', [0, 1, 0], null, null],
  ])
})

function form(id: string, crime: string, grade: string, at: string, more: object = {}) {
  return { assessment_id: id, crime_id: crime, tool: 'sst', grade, completed_at: at, ...more }
}
