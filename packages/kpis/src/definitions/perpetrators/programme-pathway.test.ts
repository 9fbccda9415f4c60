import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellsOf, onlyCase } from '../../testing/answers.ts'
import { fill } from '../../testing/tiny-warehouse.ts'
import { programmePathway } from './programme-pathway.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

type Referral = Record<string, string | boolean | null>
const referral = (more: Referral): Referral => ({
  suspect_id: 'suspect',
  programme: 'cobi',
  referred_on: '2026-01-10',
  ...more,
})

/** What became of the only referral, and the furthest stage it reached; `none` where it is unknown. */
async function answers(more: Referral): Promise<[string, string | undefined]> {
  await fill(database.db, { rows: { programme_referral: [referral(more)] } })
  const cells = await cellsOf(database.db, programmePathway)
  const stages = cells.filter(
    ({ measureId, breakdown, part, cases }) =>
      measureId === programmePathway.id && breakdown === 'all' && part !== '' && cases.includes(1),
  )
  return [await onlyCase(database.db, programmePathway), stages.at(-1)?.part ?? 'none']
}

// 10 January 2026 and 180 days is 9 July.
test.each<[fact: string, referral: Referral, answer: string, stage: string]>([
  ['completed on day 180 counts', { completed_on: '2026-07-09' }, 'met in 2026-01', 'completed'],
  ['completed on day 181 does not', { completed_on: '2026-07-10' }, 'not met in 2026-01', 'referred'],
  [
    'completed later keeps the start',
    { started_on: '2026-02-01', completed_on: '2026-07-10' },
    'not met in 2026-01',
    'started',
  ],
  ['ended as completed counts without a day', { exit_reason: 'completed' }, 'met in 2026-01', 'completed'],
  [
    'ended as completed after a start on day 181 does not',
    { started_on: '2026-07-10', exit_reason: 'completed' },
    'not met in 2026-01',
    'referred',
  ],
  [
    'ended as completed on a day too late does not',
    { completed_on: '2026-07-10', exit_reason: 'completed' },
    'not met in 2026-01',
    'referred',
  ],
  [
    'ended another way is not completed',
    { started_on: '2026-02-01', exit_reason: 'disengaged' },
    'not met in 2026-01',
    'started',
  ],
  ['started on day 180 counts', { started_on: '2026-07-09' }, 'not met in 2026-01', 'started'],
  [
    'started on day 181 does not',
    { assessed_on: '2026-01-20', suitable: true, started_on: '2026-07-10' },
    'not met in 2026-01',
    'suitable',
  ],
  [
    'started although found unsuitable is started',
    { suitable: false, started_on: '2026-02-01' },
    'not met in 2026-01',
    'started',
  ],
  ['found suitable needs no day', { suitable: true }, 'not met in 2026-01', 'suitable'],
  ['found unsuitable was assessed', { assessed_on: '2026-01-20', suitable: false }, 'not met in 2026-01', 'assessed'],
  ['assessed on day 181 does not count', { assessed_on: '2026-07-10' }, 'not met in 2026-01', 'referred'],
  ['nothing more is referred', {}, 'not met in 2026-01', 'referred'],
  ['completed before the referral is unknown', { completed_on: '2026-01-09' }, 'unknown in 2026-01', 'none'],
  ['started before the referral is unknown', { started_on: '2026-01-09' }, 'unknown in 2026-01', 'none'],
  [
    'started before the referral and completed after it is completed',
    { started_on: '2026-01-09', completed_on: '2026-05-01' },
    'met in 2026-01',
    'completed',
  ],
])('%s', async (_fact, more, answer, stage) => {
  expect(await answers(more)).toEqual([answer, stage])
})

test('each stage counts those who got at least as far', async () => {
  await fill(database.db, {
    asAt: '2026-01-31 23:59',
    rows: {
      programme_referral: [
        referral({ route: 'licence', completed_on: '2026-01-30' }),
        referral({ route: 'licence', started_on: '2026-01-20' }),
        referral({ route: 'voluntary', assessed_on: '2026-01-20', suitable: true }),
        referral({}),
      ],
    },
  })
  const cells = (await cellsOf(database.db, programmePathway)).filter(
    ({ measureId }) => measureId === programmePathway.id,
  )
  const force = cells.filter(({ breakdown, part }) => breakdown === 'all' && part !== '')
  expect(Object.fromEntries(force.map(({ part, cases }) => [part, cases[0]]))).toEqual({
    referred: 4,
    assessed: 3,
    suitable: 3,
    started: 2,
    completed: 1,
  })
  const routes = cells.filter(({ breakdown, part }) => breakdown === 'programme_route' && part === '')
  expect(routes.map(({ category, cases, met }) => [category, cases, met])).toEqual([
    ['unknown', [1], [0]],
    ['licence', [2], [1]],
    ['voluntary', [1], [0]],
  ])
})

describe('the rates from stage to stage', () => {
  test.each<[fact: string, referral: Referral, started: string, completed: string]>([
    ['suitable and started', { suitable: true, started_on: '2026-07-09' }, 'met in 2026-01', 'not met in 2026-01'],
    ['suitable and not started', { suitable: true }, 'not met in 2026-01', 'not counted'],
    [
      'suitable and started too late',
      { suitable: true, started_on: '2026-07-10' },
      'not met in 2026-01',
      'not counted',
    ],
    [
      'suitable and started before the referral',
      { suitable: true, started_on: '2026-01-09' },
      'unknown in 2026-01',
      'not counted',
    ],
    ['started though nobody said suitable', { started_on: '2026-02-01' }, 'met in 2026-01', 'not met in 2026-01'],
    [
      'started and completed',
      { started_on: '2026-02-01', completed_on: '2026-07-09' },
      'met in 2026-01',
      'met in 2026-01',
    ],
    [
      'started and completed too late',
      { started_on: '2026-02-01', completed_on: '2026-07-10' },
      'met in 2026-01',
      'not met in 2026-01',
    ],
    [
      'started and completed before the referral',
      { started_on: '2026-02-01', completed_on: '2026-01-09' },
      'met in 2026-01',
      'unknown in 2026-01',
    ],
    ['unsuitable', { assessed_on: '2026-01-20', suitable: false }, 'not counted', 'not counted'],
    ['not assessed', {}, 'not counted', 'not counted'],
  ])('%s', async (_fact, more, started, completed) => {
    await fill(database.db, { rows: { programme_referral: [referral(more)] } })
    expect(await onlyCase(database.db, programmePathway, 'programme-pathway-started')).toBe(started)
    expect(await onlyCase(database.db, programmePathway, 'programme-pathway-completed')).toBe(completed)
  })
})

describe('the time to the start', () => {
  test.each<[fact: string, referral: Referral, answer: string]>([
    ['runs from referral to start', { started_on: '2026-02-13' }, '34 days, started'],
    ['is no time on the same day', { started_on: '2026-01-10' }, '0 days, started'],
    ['ends another way where found unsuitable', { assessed_on: '2026-01-20', suitable: false }, '10 days, unsuitable'],
    ['runs to the cut-off where nothing has happened', {}, '49 days, waiting'],
    ['and where found suitable', { assessed_on: '2026-01-20', suitable: true }, '49 days, waiting'],
    ['is unknown where found unsuitable on no day', { suitable: false }, 'unknown'],
    ['is unknown where it was completed but began on no day', { completed_on: '2026-02-20' }, 'unknown'],
    ['is unknown where it was left on no day', { exit_reason: 'disengaged' }, 'unknown'],
    ['is unknown where it would be less than nothing', { started_on: '2026-01-09' }, 'unknown'],
  ])('%s', async (_fact, more, answer) => {
    await fill(database.db, { asAt: '2026-02-28 12:00', rows: { programme_referral: [referral(more)] } })
    const cell = (await cellsOf(database.db, programmePathway)).find(
      ({ measureId }) => measureId === 'programme-pathway-time',
    )
    const ended = ['waiting', 'started', 'unsuitable'][cell?.histogram?.end[0] ?? 0]
    expect(cell?.unknown?.includes(1) ? 'unknown' : `${cell?.histogram?.length[0]} days, ${ended}`).toBe(answer)
  })
})
