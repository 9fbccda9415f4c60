import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cellsOf, onlyCase } from '../../testing/answers.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { cancelledAfterRecording } from './cancelled-after-recording.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

type Change = [at: string, from: string | null, to: string]

/** A crime recorded on 10 January 2026, with the changes of its code. */
function recorded(more: object = {}, changes: Change[] = []): Tiny {
  return {
    crimes: [{ recorded: '2026-01-10 12:00', ...more }],
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

const stalking = '195/12'
const harassment = '8/30'
const nowHarassment = { offence_code: harassment, initial_offence_code: stalking }

// 10 January 2026 + 60 days is 11 March.
test.each<[fact: string, tiny: Tiny, answer: string]>([
  ['stalking that stays is a no', recorded(), 'not met in 2026-01'],
  ['cancelled on day 60 counts', recorded({ cancelled_on: '2026-03-11' }), 'met in 2026-01'],
  ['cancelled on day 61 does not', recorded({ cancelled_on: '2026-03-12' }), 'not met in 2026-01'],
  ['cancelled on the day of recording counts', recorded({ cancelled_on: '2026-01-10' }), 'met in 2026-01'],
  ['cancelled before recording is unknown', recorded({ cancelled_on: '2026-01-09' }), 'unknown in 2026-01'],
  [
    'transferred to another force counts as well',
    recorded({ cancelled_on: '2026-02-01', cancel_reason: 'transferred' }),
    'met in 2026-01',
  ],
  ['cancelled without a day is unknown', recorded({ cancel_reason: 'no_crime' }), 'unknown in 2026-01'],
  [
    'unless it was changed in time before that',
    recorded({ ...nowHarassment, cancel_reason: 'no_crime' }, [['2026-02-01 12:00', stalking, harassment]]),
    'met in 2026-01',
  ],
  [
    'changed to harassment on day 60 counts',
    recorded(nowHarassment, [['2026-03-11 23:30', stalking, harassment]]),
    'met in 2026-01',
  ],
  [
    'changed on day 61 does not',
    recorded(nowHarassment, [['2026-03-12 00:30', stalking, harassment]]),
    'not met in 2026-01',
  ],
  [
    'changed late and cancelled late is still a no',
    recorded({ ...nowHarassment, cancelled_on: '2026-06-01' }, [['2026-05-01 12:00', stalking, harassment]]),
    'not met in 2026-01',
  ],
  [
    'changed before recording is unknown',
    recorded(nowHarassment, [['2026-01-09 12:00', stalking, harassment]]),
    'unknown in 2026-01',
  ],
  ['no longer stalking, with no change on record, is unknown', recorded(nowHarassment), 'unknown in 2026-01'],
  [
    'a change that does not say from what is from the first code',
    recorded(nowHarassment, [['2026-02-01 12:00', null, harassment]]),
    'met in 2026-01',
  ],
  [
    'or from what the change before made it',
    recorded({ offence_code: harassment, initial_offence_code: '8/67' }, [
      ['2026-01-12 12:00', '8/67', stalking],
      ['2026-02-01 12:00', null, harassment],
    ]),
    'met in 2026-01',
  ],
  [
    'stalking for a while only counts as ever stalking',
    recorded({ offence_code: harassment, initial_offence_code: harassment }, [
      ['2026-01-12 12:00', harassment, stalking],
      ['2026-04-01 12:00', stalking, harassment],
    ]),
    'not met in 2026-01',
  ],
  [
    'of several changes away the last decides',
    recorded(nowHarassment, [
      ['2026-01-12 12:00', stalking, harassment],
      ['2026-01-20 12:00', harassment, stalking],
      ['2026-04-01 12:00', stalking, harassment],
    ]),
    'not met in 2026-01',
  ],
  [
    'changed away and back is a no',
    recorded({}, [
      ['2026-01-12 12:00', stalking, harassment],
      ['2026-01-20 12:00', harassment, stalking],
    ]),
    'not met in 2026-01',
  ],
  [
    'changed from one stalking offence to another is a no',
    recorded({}, [['2026-01-12 12:00', '8/65', stalking]]),
    'not met in 2026-01',
  ],
  [
    'never stalking is not counted',
    recorded({ offence_code: harassment, initial_offence_code: '8/67' }, [['2026-01-12 12:00', '8/67', harassment]]),
    'not counted',
  ],
  [
    'cancelled harassment is not counted',
    recorded({ offence_code: harassment, cancelled_on: '2026-02-01' }),
    'not counted',
  ],
  [
    'historic crimes are counted',
    recorded({ last_incident_on: '2019-01-01', cancelled_on: '2026-02-01' }),
    'met in 2026-01',
  ],
  [
    'the month is that of recording',
    recorded({ reported: '2026-01-31 23:00', recorded: '2026-02-01 00:30', cancelled_on: '2026-02-02' }),
    'met in 2026-02',
  ],
])('%s', async (_fact, tiny, answer) => {
  await fill(database.db, tiny)
  expect(await onlyCase(database.db, cancelledAfterRecording)).toBe(answer)
})

test('a cancelled crime is still in its area', async () => {
  await fill(database.db, { asAt: '2026-01-31 23:59', ...recorded({ cancelled_on: '2026-01-20' }) })
  const cells = await cellsOf(database.db, cancelledAfterRecording)
  const divisions = cells.filter(({ breakdown }) => breakdown === 'division')
  expect(divisions.map(({ category, cases, met }) => [category, cases, met])).toEqual([['South', [1], [1]]])
})
