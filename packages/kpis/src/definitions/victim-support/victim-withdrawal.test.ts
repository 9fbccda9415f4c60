import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { onlyCase } from '../../testing/answers.ts'
import { onlyWait } from '../../testing/only-wait.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { victimWithdrawal } from './victim-withdrawal.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const crimes: Tiny['crimes'] = [{ reported: '2026-01-08 09:00', recorded: '2026-01-10 09:00' }]
const outcome = (code: string, on: string, more: object = {}) => ({ crime: 'crime', code, on, ...more })

// 10 January 2026 + 180 days is 9 July.
test.each<[fact: string, tiny: Tiny, answer: string]>([
  ['outcome 16 on day 180 counts', { crimes, outcomes: [outcome('16', '2026-07-09')] }, 'met in 2026-01'],
  ['an outcome on day 181 is not yet one', { crimes, outcomes: [outcome('16', '2026-07-10')] }, 'not counted'],
  ['outcome 16 on the day of recording counts', { crimes, outcomes: [outcome('16', '2026-01-10')] }, 'met in 2026-01'],
  ['another outcome is a no', { crimes, outcomes: [outcome('15', '2026-03-01')] }, 'not met in 2026-01'],
  ['outcome 14 is a no: it is shown apart', { crimes, outcomes: [outcome('14', '2026-03-01')] }, 'not met in 2026-01'],
  ['no outcome is not counted', { crimes }, 'not counted'],
  ['an outcome before recording is unknown', { crimes, outcomes: [outcome('16', '2026-01-09')] }, 'unknown in 2026-01'],
  [
    'any outcome before recording is unknown',
    { crimes, outcomes: [outcome('15', '2026-01-09')] },
    'unknown in 2026-01',
  ],
  [
    'an outcome 16 that is no longer current does not count',
    { crimes, outcomes: [outcome('16', '2026-02-01', { is_current: false }), outcome('1', '2026-03-01')] },
    'not met in 2026-01',
  ],
  [
    'a crime reopened and without an outcome now is not counted',
    { crimes, outcomes: [outcome('16', '2026-02-01', { is_current: false })] },
    'not counted',
  ],
  [
    'a charge of one suspect outweighs the withdrawal about another',
    { crimes, outcomes: [outcome('16', '2026-02-01'), outcome('1', '2026-03-01')] },
    'not met in 2026-01',
  ],
  [
    'a withdrawal about one suspect outweighs outcome 15 of another',
    { crimes, outcomes: [outcome('15', '2026-02-01'), outcome('16', '2026-03-01')] },
    'met in 2026-01',
  ],
  [
    'a historic crime is counted',
    {
      crimes: [{ recorded: '2026-01-10 09:00', last_incident_on: '2019-01-01' }],
      outcomes: [outcome('16', '2026-02-01')],
    },
    'met in 2026-01',
  ],
  [
    'the month is that of recording',
    {
      crimes: [{ reported: '2026-01-31 09:00', recorded: '2026-02-01 09:00' }],
      outcomes: [outcome('16', '2026-03-01')],
    },
    'met in 2026-02',
  ],
  [
    'a cancelled crime is not counted',
    { crimes: [{ cancel_reason: 'no_crime' }], outcomes: [outcome('16', '2026-02-01')] },
    'not counted',
  ],
])('%s', async (_fact, tiny, answer) => {
  await fill(database.db, tiny)
  expect(await onlyCase(database.db, victimWithdrawal)).toBe(answer)
})

describe('outcome 14, of the same crimes', () => {
  test.each<[fact: string, outcomes: NonNullable<Tiny['outcomes']>, answer: string]>([
    ['counts on day 180', [outcome('14', '2026-07-09')], 'met in 2026-01'],
    ['does not on day 181', [outcome('14', '2026-07-10')], 'not counted'],
    ['is not outcome 16', [outcome('16', '2026-02-01')], 'not met in 2026-01'],
    ['is unknown before recording', [outcome('14', '2026-01-09')], 'unknown in 2026-01'],
  ])('%s', async (_fact, outcomes, answer) => {
    await fill(database.db, { crimes, outcomes })
    expect(await onlyCase(database.db, victimWithdrawal, 'victim-withdrawal-no-suspect')).toBe(answer)
  })
})

describe('days to withdrawal', () => {
  test.each<[fact: string, tiny: Tiny, answer: string]>([
    ['run from the report', { crimes, outcomes: [outcome('16', '2026-02-01')] }, '24 days, withdrawn'],
    ['a charge ends them another way', { crimes, outcomes: [outcome('1A', '2026-02-01')] }, '24 days, charged'],
    ['so does another outcome', { crimes, outcomes: [outcome('14', '2026-02-01')] }, '24 days, other'],
    ['an open crime waits until the cut-off', { crimes }, '52 days, waiting'],
    [
      'a reopened crime waits again',
      { crimes, outcomes: [outcome('16', '2026-02-01', { is_current: false })] },
      '52 days, waiting',
    ],
    [
      'a crime closed without an outcome is unknown',
      { crimes: [{ status: 'closed', closed_on: '2026-02-01' }] },
      'unknown',
    ],
    ['an outcome before the report is unknown', { crimes, outcomes: [outcome('16', '2026-01-07')] }, 'unknown'],
    [
      'one after the report and before recording is not',
      { crimes, outcomes: [outcome('16', '2026-01-09')] },
      '1 days, withdrawn',
    ],
  ])('%s', async (_fact, tiny, answer) => {
    await fill(database.db, { asAt: '2026-03-01 08:00', ...tiny })
    expect(await onlyWait(database.db, victimWithdrawal, 'victim-withdrawal-time')).toBe(answer)
  })
})
