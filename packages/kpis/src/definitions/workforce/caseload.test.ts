import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellsOf } from '../../testing/answers.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { caseload } from './caseload.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const staff = (month: string, team_type: string, fte: number) => ({ month: `${month}-01`, team_type, fte })
const investigators = [staff('2026-01', 'investigation', 8), staff('2026-02', 'investigation', 8)]
const specialists = [staff('2026-01', 'specialist', 2), staff('2026-02', 'specialist', 2)]
const advocates = [staff('2026-01', 'advocate', 3), staff('2026-02', 'advocate', 3)]

/** Events and exposure of a measure in January and February 2026, the cut-off being the last of February. */
async function measured({ asAt = '2026-02-28 23:59', ...tiny }: Tiny, measureId = caseload.id) {
  await fill(database.db, { asAt, ...tiny })
  const cell = (await cellsOf(database.db, caseload)).find((each) => each.measureId === measureId)
  return [cell?.firstMonth, cell?.cases, cell?.exposure]
}

describe('open crimes for each investigator', () => {
  test.each<[fact: string, crime: object, open: number[]]>([
    ['an open crime is open at each month’s end', {}, [1, 1]],
    ['recorded on the last day of a month is open then', { recorded: '2026-01-31 23:30' }, [1, 1]],
    ['recorded on the first of the next is not yet', { recorded: '2026-02-01 00:30' }, [0, 1]],
    ['closed on the last day of a month is closed then', { status: 'closed', closed_on: '2026-01-31' }, [0, 0]],
    ['closed on the first of the next was open', { status: 'closed', closed_on: '2026-02-01' }, [1, 0]],
    ['closed on the day of the cut-off is closed', { status: 'closed', closed_on: '2026-02-28' }, [1, 0]],
    ['closed without a day is not counted as open', { status: 'closed' }, [0, 0]],
    ['open with a closing day is open', { closed_on: '2026-01-15' }, [1, 1]],
    ['recorded months before is open still', { recorded: '2025-10-10 12:00' }, [1, 1]],
    ['harassment is not counted', { offence_code: '8/30' }, [0, 0]],
    ['a cancelled crime is not counted', { cancelled_on: '2026-02-20' }, [0, 0]],
  ])('%s', async (_fact, crime, open) => {
    const crimes = [
      { id: 'earlier', recorded: '2025-12-01 12:00', offence_code: '8/30' },
      { id: 'crime', ...crime },
    ]
    expect(await measured({ crimes, rows: { workforce: investigators } })).toEqual(['2026-01', open, [8, 8]])
  })

  test('the month that still runs is counted up to the cut-off', async () => {
    const crimes = [
      { id: 'a', recorded: '2026-01-10 12:00' },
      { id: 'b', recorded: '2026-01-11 12:00', status: 'closed', closed_on: '2026-02-10' },
      { id: 'c', recorded: '2026-01-12 12:00', status: 'closed', closed_on: '2026-02-11' },
    ]
    const rows = { workforce: investigators }
    expect(await measured({ asAt: '2026-02-10 08:00', crimes, rows })).toEqual(['2026-01', [3, 2], [8, 8]])
  })

  test('specialists are investigators; response officers and advocates are not', async () => {
    const workforce = [
      ...investigators,
      ...specialists,
      ...advocates,
      staff('2026-01', 'response', 300),
      { ...staff('2026-01', 'specialist', 0.5), area_code: 'E06000015' },
    ]
    expect(await measured({ crimes: [{}], rows: { workforce } })).toEqual(['2026-01', [1, 1], [10.5, 10]])
  })

  test('months without a return have neither crimes nor staff', async () => {
    const crimes = [{ recorded: '2025-10-10 12:00' }]
    const workforce = [staff('2026-01', 'investigation', 8)]
    expect(await measured({ crimes, rows: { workforce } })).toEqual(['2026-01', [1, 0], [8, 0]])
  })
})

describe('open crimes for each specialist', () => {
  const allocated = (detail: string, at: string) => ({ crime_id: 'crime', kind: 'allocated', detail, occurred_at: at })

  test.each<[fact: string, crime: object, events: ReturnType<typeof allocated>[], held: number[]]>([
    ['held from the day of allocation', {}, [allocated('specialist', '2026-01-31 20:00')], [1, 1]],
    ['not before', {}, [allocated('specialist', '2026-02-01 08:00')], [0, 1]],
    ['not allocated is not held', {}, [], [0, 0]],
    ['another team’s is not held', {}, [allocated('investigator', '2026-01-12 08:00')], [0, 0]],
    [
      'until it is given to another team',
      {},
      [allocated('specialist', '2026-01-12 08:00'), allocated('response', '2026-02-10 08:00')],
      [1, 0],
    ],
    [
      'and on where it comes back',
      {},
      [
        allocated('specialist', '2026-01-12 08:00'),
        allocated('response', '2026-01-20 08:00'),
        allocated('specialist', '2026-01-25 08:00'),
      ],
      [1, 1],
    ],
    [
      'or until it is closed',
      { status: 'closed', closed_on: '2026-02-10' },
      [allocated('specialist', '2026-01-12 08:00')],
      [1, 0],
    ],
    [
      'closed without a day is not counted',
      { status: 'closed' },
      [allocated('specialist', '2026-01-12 08:00')],
      [0, 0],
    ],
  ])('%s', async (_fact, crime, events, held) => {
    const rows = { investigation_event: events, workforce: [...specialists, ...investigators] }
    expect(await measured({ crimes: [{ ...crime }], rows }, 'caseload-specialist')).toEqual(['2026-01', held, [2, 2]])
  })
})

const referred = (more: object) => [
  { crime: 'crime', offered_on: '2026-01-10', provider: 'derby_advocacy', received_on: '2026-01-12', ...more },
]

describe('victims supported for each advocate', () => {
  test.each<[fact: string, offers: Tiny['offers'], supported: number[]]>([
    ['supported from engaging', referred({ engaged_on: '2026-01-31' }), [1, 1]],
    ['not before', referred({ engaged_on: '2026-02-01' }), [0, 1]],
    ['referred alone is not supported', referred({}), [0, 0]],
    ['closed on the last day is over', referred({ engaged_on: '2026-01-20', closed_on: '2026-01-31' }), [0, 0]],
    ['closed a day later was not', referred({ engaged_on: '2026-01-20', closed_on: '2026-02-01' }), [1, 0]],
    ['the other advocates count too', referred({ engaged_on: '2026-01-20', provider: 'county_advocacy' }), [1, 1]],
    ['the general victim service has none', referred({ engaged_on: '2026-01-20', provider: 'victim_service' }), [0, 0]],
  ])('%s', async (_fact, offers = [], supported) => {
    const rows = { workforce: [...advocates, ...investigators] }
    expect(await measured({ crimes: [{}], offers, rows }, 'caseload-advocate')).toEqual(['2026-01', supported, [3, 3]])
  })
})

describe('victims waiting for first contact', () => {
  test.each<[fact: string, offers: Tiny['offers'], firstMonth: string, waiting: number[]]>([
    ['waiting from receipt of the referral', referred({ received_on: '2026-01-31' }), '2026-01', [1, 1]],
    ['not while it has not been received', referred({ received_on: null }), '2026-02', [0]],
    [
      'contacted on the last day of a month waits no longer',
      referred({ first_contact_on: '2026-01-31' }),
      '2026-02',
      [0],
    ],
    ['contacted a day later was waiting', referred({ first_contact_on: '2026-02-01' }), '2026-01', [1, 0]],
    ['engaged without a contact on record waits no longer', referred({ engaged_on: '2026-02-01' }), '2026-01', [1, 0]],
    ['closed without contact waits no longer', referred({ closed_on: '2026-02-10' }), '2026-01', [1, 0]],
    ['the general victim service is left out', referred({ provider: 'victim_service' }), '2026-02', [0]],
  ])('%s', async (_fact, offers = [], firstMonth, waiting) => {
    const [first, cases] = await measured({ crimes: [{}], offers }, 'caseload-waiting')
    expect([first, cases]).toEqual([firstMonth, waiting])
  })
})
