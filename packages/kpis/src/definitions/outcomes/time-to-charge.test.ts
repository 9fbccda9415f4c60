import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cellsOf } from '../../testing/answers.ts'
import { onlyWait } from '../../testing/only-wait.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { timeToCharge } from './time-to-charge.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const crimes: Tiny['crimes'] = [{ reported: '2026-01-08 09:00', recorded: '2026-01-10 09:00' }]
const outcome = (code: string, on: string, more: object = {}) => ({ crime: 'crime', code, on, ...more })

test.each<[fact: string, tiny: Tiny, answer: string]>([
  ['the clock runs from report to charge', { crimes, outcomes: [outcome('1', '2026-02-01')] }, '24 days, charged'],
  ['an alternate offence (1A) is a charge', { crimes, outcomes: [outcome('1A', '2026-02-01')] }, '24 days, charged'],
  ['a charge on the day of the report is day 0', { crimes, outcomes: [outcome('1', '2026-01-08')] }, '0 days, charged'],
  [
    'a charge after the report and before recording is valid',
    { crimes, outcomes: [outcome('1', '2026-01-09')] },
    '1 days, charged',
  ],
  ['a charge before the report is unknown', { crimes, outcomes: [outcome('1', '2026-01-07')] }, 'unknown'],
  ['another outcome ends it another way', { crimes, outcomes: [outcome('16', '2026-02-01')] }, '24 days, other'],
  ['another outcome before the report is unknown', { crimes, outcomes: [outcome('18', '2026-01-07')] }, 'unknown'],
  ['an open crime waits until the cut-off', { crimes }, '52 days, waiting'],
  [
    'a crime reopened waits again, from the report',
    { crimes, outcomes: [outcome('1', '2026-02-01', { is_current: false })] },
    '52 days, waiting',
  ],
  [
    'a charge after a reopening counts on its own day',
    { crimes, outcomes: [outcome('16', '2026-01-20', { is_current: false }), outcome('1', '2026-02-01')] },
    '24 days, charged',
  ],
  [
    'of several suspects the first charge ends it',
    { crimes, outcomes: [outcome('15', '2026-01-12'), outcome('1', '2026-02-20'), outcome('1', '2026-02-01')] },
    '24 days, charged',
  ],
  [
    'closed without an outcome is unknown, not waiting',
    { crimes: [{ status: 'closed', closed_on: '2026-02-01' }] },
    'unknown',
  ],
  [
    'closed with only an outcome that is no longer current is unknown',
    { crimes: [{ status: 'closed' }], outcomes: [outcome('1', '2026-02-01', { is_current: false })] },
    'unknown',
  ],
  [
    'open with a day of closing is open',
    { crimes: [{ reported: '2026-01-08 09:00', closed_on: '2026-02-01' }] },
    '52 days, waiting',
  ],
  [
    'days are of the calendar, over the change of clocks',
    { asAt: '2026-04-30 12:00', crimes: [{ reported: '2026-03-28 23:59' }], outcomes: [outcome('1', '2026-03-30')] },
    '2 days, charged',
  ],
  [
    'a report at 23:30 on 31 March is of that day in London',
    { asAt: '2026-04-30 12:00', crimes: [{ reported: '2026-03-31 23:30' }], outcomes: [outcome('1', '2026-04-01')] },
    '1 days, charged',
  ],
  ['a historic crime is left out', { crimes: [{ last_incident_on: '2019-01-01' }] }, 'not counted'],
  ['a cancelled crime is not counted', { crimes: [{ cancelled_on: '2026-01-20' }] }, 'not counted'],
  ['harassment is not counted', { crimes: [{ offence_code: '8/30' }] }, 'not counted'],
])('%s', async (_fact, tiny, answer) => {
  await fill(database.db, { asAt: '2026-03-01 08:00', ...tiny })
  expect(await onlyWait(database.db, timeToCharge)).toBe(answer)
})

test('a crime stands in the month of recording, of its report and of its charge regardless', async () => {
  await fill(database.db, {
    asAt: '2026-03-31 23:59',
    crimes: [{ reported: '2026-01-31 09:00', recorded: '2026-02-01 09:00' }],
    outcomes: [outcome('1', '2026-03-01')],
  })
  const [cell] = await cellsOf(database.db, timeToCharge)
  expect([cell?.firstMonth, cell?.cases, cell?.met]).toEqual(['2026-02', [1, 0], [1, 0]])
})
