import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cellsOf, onlyCase } from '../../testing/answers.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { breachesAssessed } from './breaches-assessed.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

type Facts = {
  kind?: string
  breach?: object
  crime?: object
  stalking?: object
  links?: [from: string, to: string, kind?: string, on?: string][]
  forms?: [crime: string, at: string, tool?: string][]
}

/** A breach of an order recorded on 10 January 2026 as a crime of its own, which is not stalking, beside an earlier crime that is. */
function broken({ kind = 'spo', breach = {}, crime = {}, stalking = {}, links = [], forms = [] }: Facts): Tiny {
  return {
    crimes: [
      { id: 'stalking', recorded: '2025-11-01 12:00', ...stalking },
      { id: 'breach crime', recorded: '2026-01-10 12:00', offence_code: '66/92', ...crime },
    ],
    orders: [{ id: 'order', kind, made_on: '2025-12-01', crimes: ['stalking'] }],
    rows: {
      breach: [{ measure_id: 'order', crime_id: 'breach crime', recorded_on: '2026-01-10', ...breach }],
      crime_link: links.map(([from, to, link = 'breach_of', on = null]) => ({
        crime_id: from,
        linked_crime_id: to,
        kind: link,
        linked_on: on,
      })),
      risk_assessment: forms.map(([of, at, tool = 'sst']) => ({
        crime_id: of,
        completed_at: at,
        tool,
        grade: 'standard',
      })),
    },
  }
}

test.each<[fact: string, tiny: Tiny, answer: string]>([
  ['nothing done is a no', broken({}), 'not met in 2026-01'],
  ['recorded as stalking counts', broken({ crime: { offence_code: '195/12' } }), 'met in 2026-01'],
  [
    'stalking that was cancelled does not',
    broken({ crime: { offence_code: '195/12', cancelled_on: '2026-02-01' } }),
    'not met in 2026-01',
  ],
  [
    'linked to a stalking crime as its breach counts',
    broken({ links: [['breach crime', 'stalking']] }),
    'met in 2026-01',
  ],
  ['linked the other way round counts', broken({ links: [['stalking', 'breach crime']] }), 'met in 2026-01'],
  [
    'linked as one course of conduct does not',
    broken({ links: [['breach crime', 'stalking', 'same_course_of_conduct']] }),
    'not met in 2026-01',
  ],
  [
    'linked to harassment does not',
    broken({ stalking: { offence_code: '8/30' }, links: [['breach crime', 'stalking']] }),
    'not met in 2026-01',
  ],
  [
    'linked to a cancelled crime does not',
    broken({ stalking: { cancelled_on: '2026-02-01' }, links: [['breach crime', 'stalking']] }),
    'not met in 2026-01',
  ],
  [
    'linked on day 7 counts',
    broken({ links: [['breach crime', 'stalking', 'breach_of', '2026-01-17']] }),
    'met in 2026-01',
  ],
  [
    'linked on day 8 does not',
    broken({ links: [['breach crime', 'stalking', 'breach_of', '2026-01-18']] }),
    'not met in 2026-01',
  ],
  [
    'a stalking form on the day of the breach counts',
    broken({ forms: [['breach crime', '2026-01-10 00:30']] }),
    'met in 2026-01',
  ],
  ['on day 7 counts', broken({ forms: [['breach crime', '2026-01-17 23:59', 's_dash']] }), 'met in 2026-01'],
  ['on day 8 does not', broken({ forms: [['breach crime', '2026-01-18 00:30']] }), 'not met in 2026-01'],
  ['before the breach does not', broken({ forms: [['breach crime', '2026-01-09 23:59']] }), 'not met in 2026-01'],
  [
    'a form before the breach does not spoil one after it',
    broken({
      forms: [
        ['breach crime', '2026-01-09 12:00'],
        ['breach crime', '2026-01-11 12:00'],
      ],
    }),
    'met in 2026-01',
  ],
  [
    'DASH is not a stalking form',
    broken({ forms: [['breach crime', '2026-01-11 12:00', 'dash']] }),
    'not met in 2026-01',
  ],
  [
    'a form of another crime does not count',
    broken({ forms: [['stalking', '2026-01-11 12:00']] }),
    'not met in 2026-01',
  ],
  ['a breach without a crime is unknown', broken({ breach: { crime_id: null } }), 'unknown in 2026-01'],
  ['a non-molestation order counts', broken({ kind: 'nmo' }), 'not met in 2026-01'],
  ['a restraining order counts', broken({ kind: 'restraining_order' }), 'not met in 2026-01'],
  ['a domestic abuse protection order counts', broken({ kind: 'dapo' }), 'not met in 2026-01'],
  ['bail conditions do not', broken({ kind: 'bail_conditions' }), 'not counted'],
  ['a domestic violence protection order does not', broken({ kind: 'dvpo' }), 'not counted'],
  ['the month is that of the breach', broken({ breach: { recorded_on: '2026-02-01' } }), 'not met in 2026-02'],
])('%s', async (_fact, tiny, answer) => {
  await fill(database.db, tiny)
  expect(await onlyCase(database.db, breachesAssessed)).toBe(answer)
})

test('a breach counts once however many links and forms it has', async () => {
  await fill(database.db, {
    asAt: '2026-01-31 23:59',
    ...broken({
      links: [
        ['breach crime', 'stalking'],
        ['stalking', 'breach crime'],
      ],
      forms: [
        ['breach crime', '2026-01-11 12:00'],
        ['breach crime', '2026-01-12 12:00'],
      ],
    }),
  })
  const cells = await cellsOf(database.db, breachesAssessed)
  const single = cells.filter(({ breakdown }) => ['all', 'division', 'measure_kind'].includes(breakdown))
  expect(single.map(({ category, cases, met }) => [category, cases, met])).toEqual([
    ['all', [1], [1]],
    ['South', [1], [1]],
    ['spo', [1], [1]],
  ])
})
