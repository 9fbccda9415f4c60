import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellsOf, onlyCase } from '../../testing/answers.ts'
import { onlyWait } from '../../testing/only-wait.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { lateRecognition } from './late-recognition.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

type Change = [at: string, from: string | null, to: string]

/** A crime reported and recorded on 10 January 2026 that is stalking now, with the changes of its code. */
function changed(initial: string | null, changes: Change[] = [], more: object = {}): Tiny {
  return {
    crimes: [{ reported: '2026-01-10 12:00', initial_offence_code: initial, ...more }],
    rows: {
      classification: changes.map(([at, from, to]) => ({
        crime_id: 'crime',
        changed_at: at,
        from_code: from,
        to_code: to,
      })),
    },
  }
}

const harassment = '8/30'
const stalking = '195/12'

// 10 January 2026 + 90 days is 10 April.
test.each<[fact: string, tiny: Tiny, answer: string]>([
  ['stalking from the first was not missed', changed(stalking), 'not met in 2026-01'],
  [
    'missed and recognised on day 90',
    changed(harassment, [['2026-04-10 23:30', harassment, stalking]]),
    'met in 2026-01',
  ],
  [
    'recognised on day 91 is too late',
    changed(harassment, [['2026-04-11 00:30', harassment, stalking]]),
    'not met in 2026-01',
  ],
  [
    'recognised on the day of report',
    changed(harassment, [['2026-01-10 18:00', harassment, stalking]]),
    'met in 2026-01',
  ],
  [
    'recognised before the report is unknown',
    changed(harassment, [['2026-01-09 18:00', harassment, stalking]]),
    'unknown in 2026-01',
  ],
  [
    'a change after the report counts where one is before it',
    changed(harassment, [
      ['2026-01-09 18:00', harassment, stalking],
      ['2026-01-12 18:00', harassment, '8/65'],
    ]),
    'met in 2026-01',
  ],
  ['missed, with no change on record, is unknown', changed(harassment), 'unknown in 2026-01'],
  ['no first code and no change is unknown', changed(null), 'unknown in 2026-01'],
  [
    'without a first code the first change says what it was',
    changed(null, [['2026-02-01 12:00', harassment, stalking]]),
    'met in 2026-01',
  ],
  ['and can say that it was stalking', changed(null, [['2026-02-01 12:00', '8/65', stalking]]), 'not met in 2026-01'],
  ['nobody says what it was', changed(null, [['2026-02-01 12:00', null, stalking]]), 'unknown in 2026-01'],
  [
    'the first code rules, whatever the first change says',
    changed(stalking, [['2026-02-01 12:00', harassment, stalking]]),
    'not met in 2026-01',
  ],
  [
    'the first of several changes to stalking counts',
    changed(harassment, [
      ['2026-02-01 12:00', harassment, '8/65'],
      ['2026-06-01 12:00', '8/65', stalking],
    ]),
    'met in 2026-01',
  ],
  [
    'a change to another class recognises nothing',
    changed(harassment, [
      ['2026-02-01 12:00', harassment, '8/67'],
      ['2026-06-01 12:00', '8/67', stalking],
    ]),
    'not met in 2026-01',
  ],
  [
    'days run from the report, not from recording',
    changed(harassment, [['2026-04-11 12:00', harassment, stalking]], {
      reported: '2026-01-11 12:00',
      recorded: '2026-02-01 12:00',
    }),
    'met in 2026-02',
  ],
  [
    'a historic crime is not counted',
    changed(harassment, [['2026-02-01 12:00', harassment, stalking]], { last_incident_on: '2025-01-09' }),
    'not counted',
  ],
  [
    'a crime that is harassment still is not counted',
    changed(harassment, [['2026-02-01 12:00', harassment, stalking]], { offence_code: harassment }),
    'not counted',
  ],
  [
    'a cancelled crime is not counted',
    changed(harassment, [['2026-02-01 12:00', harassment, stalking]], { cancelled_on: '2026-03-01' }),
    'not counted',
  ],
])('%s', async (_fact, tiny, answer) => {
  await fill(database.db, tiny)
  expect(await onlyCase(database.db, lateRecognition)).toBe(answer)
})

test('in the wider population stalking included in another crime was never changed to stalking', async () => {
  await fill(database.db, {
    asAt: '2026-01-31 23:59',
    ...changed(harassment, [], { offence_code: harassment, included_stalking: true }),
  })
  const [cell] = await cellsOf(database.db, lateRecognition, 'stalking-related')
  expect([cell?.cases, cell?.met, cell?.unknown]).toEqual([[1], [0], [0]])
})

describe('time to recognition', () => {
  test.each<[fact: string, tiny: Tiny, answer: string]>([
    ['runs from the report', changed(harassment, [['2026-02-01 00:30', harassment, stalking]]), '22 days, recognised'],
    ['and on after day 90', changed(harassment, [['2026-04-20 12:00', harassment, stalking]]), '100 days, recognised'],
    ['is unknown where no change is on record', changed(harassment), 'unknown'],
    [
      'is unknown where the change is before the report',
      changed(harassment, [['2026-01-09 12:00', harassment, stalking]]),
      'unknown',
    ],
    ['has no place for stalking from the first', changed(stalking), 'not counted'],
    ['nor where the first class is not known', changed(null), 'not counted'],
    [
      'nor for a historic crime',
      changed(harassment, [['2026-02-01 12:00', harassment, stalking]], { last_incident_on: '2024-01-01' }),
      'not counted',
    ],
  ])('%s', async (_fact, tiny, answer) => {
    await fill(database.db, tiny)
    expect(await onlyWait(database.db, lateRecognition, 'late-recognition-days')).toBe(answer)
  })
})
