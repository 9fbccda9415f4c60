import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellsOf, onlyCase } from '../../testing/answers.ts'
import { onlyWait } from '../../testing/only-wait.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { prosecutorDecisions } from './prosecutor-decisions.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

type Event = [kind: string, at: string, detail?: string]
const events = (...list: Event[]) => ({
  investigation_event: list.map(([kind, at, detail = null]) => ({
    crime_id: 'crime',
    kind: `cps_${kind}`,
    occurred_at: at,
    detail,
  })),
})
const crimes: Tiny['crimes'] = [{ recorded: '2026-01-02 09:00' }]
const sent: Event = ['submit', '2026-01-10 12:00']

// 10 January 2026 + 60 days is 11 March.
test.each<[fact: string, tiny: Tiny, answer: string]>([
  [
    'a charge on day 60 counts, in the month of submission',
    { crimes, rows: events(sent, ['decision', '2026-03-11 23:30', 'charge']) },
    'met in 2026-01',
  ],
  [
    'a decision on day 61 is not among those decided',
    { crimes, rows: events(sent, ['decision', '2026-03-12 00:30', 'charge']) },
    'not counted',
  ],
  [
    'no further action is a no',
    { crimes, rows: events(sent, ['decision', '2026-01-20 12:00', 'nfa']) },
    'not met in 2026-01',
  ],
  [
    'an action plan stands apart',
    { crimes, rows: events(sent, ['decision', '2026-01-20 12:00', 'action_plan']) },
    'not counted',
  ],
  ['undecided is not counted', { crimes, rows: events(sent) }, 'not counted'],
  [
    'a decision whose result is not recorded is unknown',
    { crimes, rows: events(sent, ['decision', '2026-01-20 12:00']) },
    'unknown in 2026-01',
  ],
  [
    'the first decision after it counts',
    { crimes, rows: events(sent, ['decision', '2026-02-20 12:00', 'charge'], ['decision', '2026-01-20 12:00', 'nfa']) },
    'not met in 2026-01',
  ],
  [
    'a decision before it does not',
    { crimes, rows: events(sent, ['decision', '2026-01-10 11:59', 'nfa'], ['decision', '2026-01-20 12:00', 'charge']) },
    'met in 2026-01',
  ],
  [
    'a decision that day without a time does',
    { crimes, rows: events(sent, ['decision', '2026-01-10 00:00', 'charge']) },
    'met in 2026-01',
  ],
  [
    'a case that was sent back meanwhile still gets its decision',
    { crimes, rows: events(sent, ['return', '2026-01-12 12:00'], ['decision', '2026-01-20 12:00', 'charge']) },
    'met in 2026-01',
  ],
  [
    'a historic crime is counted',
    {
      crimes: [{ last_incident_on: '2019-01-01' }],
      rows: events(sent, ['decision', '2026-01-20 12:00', 'charge']),
    },
    'met in 2026-01',
  ],
  [
    'a case of harassment is not',
    { crimes: [{ offence_code: '8/30' }], rows: events(sent, ['decision', '2026-01-20 12:00', 'charge']) },
    'not counted',
  ],
  [
    'a decision without a submission is not counted',
    { crimes, rows: events(['decision', '2026-01-20 12:00', 'charge']) },
    'not counted',
  ],
])('%s', async (_fact, tiny, answer) => {
  await fill(database.db, tiny)
  expect(await onlyCase(database.db, prosecutorDecisions)).toBe(answer)
})

test('one decision can answer two submissions', async () => {
  await fill(database.db, {
    asAt: '2026-02-28 23:59',
    crimes,
    rows: events(sent, ['submit', '2026-02-01 12:00'], ['decision', '2026-02-10 12:00', 'charge']),
  })
  const [cell] = await cellsOf(database.db, prosecutorDecisions)
  expect([cell?.firstMonth, cell?.cases, cell?.met]).toEqual(['2026-01', [1, 1], [1, 1]])
})

describe('days to the decision', () => {
  test.each<[fact: string, tiny: Tiny, answer: string]>([
    [
      'run from submission',
      { crimes, rows: events(sent, ['decision', '2026-01-20 09:00', 'nfa']) },
      '10 days, decided',
    ],
    ['whatever was decided', { crimes, rows: events(sent, ['decision', '2026-01-20 09:00']) }, '10 days, decided'],
    [
      'an action plan ends them another way',
      { crimes, rows: events(sent, ['decision', '2026-01-20 09:00', 'action_plan']) },
      '10 days, action_plan',
    ],
    ['without one they run on', { crimes, rows: events(sent) }, '50 days, waiting'],
    [
      'without one in a closed case they are unknown',
      { crimes: [{ status: 'closed' }], rows: events(sent) },
      'unknown',
    ],
  ])('%s', async (_fact, tiny, answer) => {
    await fill(database.db, { asAt: '2026-03-01 12:00', ...tiny })
    expect(await onlyWait(database.db, prosecutorDecisions, 'prosecutor-decisions-time')).toBe(answer)
  })
})

describe('apart', () => {
  test.each<[fact: string, list: Event[], actionPlan: string, returned: string]>([
    [
      'an action plan in time',
      [['decision', '2026-03-11 12:00', 'action_plan']],
      'met in 2026-01',
      'not met in 2026-01',
    ],
    ['an action plan too late', [['decision', '2026-03-12 12:00', 'action_plan']], 'not counted', 'not met in 2026-01'],
    ['a charge', [['decision', '2026-01-20 12:00', 'charge']], 'not met in 2026-01', 'not met in 2026-01'],
    ['a result not recorded', [['decision', '2026-01-20 12:00']], 'unknown in 2026-01', 'not met in 2026-01'],
    ['sent back in time', [['return', '2026-03-11 12:00']], 'not counted', 'met in 2026-01'],
    ['sent back too late', [['return', '2026-03-12 12:00']], 'not counted', 'not met in 2026-01'],
    ['sent back before', [['return', '2026-01-09 12:00']], 'not counted', 'not met in 2026-01'],
  ])('%s', async (_fact, list, actionPlan, returned) => {
    await fill(database.db, { crimes, rows: events(sent, ...list) })
    expect(await onlyCase(database.db, prosecutorDecisions, 'prosecutor-decisions-action-plan')).toBe(actionPlan)
    expect(await onlyCase(database.db, prosecutorDecisions, 'prosecutor-decisions-returned')).toBe(returned)
  })

  test('a case sent back after its second submission was not sent back after its first', async () => {
    await fill(database.db, {
      asAt: '2026-02-28 23:59',
      crimes,
      rows: events(sent, ['submit', '2026-02-01 12:00'], ['return', '2026-02-03 12:00']),
    })
    const cells = await cellsOf(database.db, prosecutorDecisions)
    const returned = cells.find(({ measureId, breakdown }) => measureId.endsWith('returned') && breakdown === 'all')
    expect([returned?.cases, returned?.met]).toEqual([
      [1, 1],
      [0, 1],
    ])
  })
})
