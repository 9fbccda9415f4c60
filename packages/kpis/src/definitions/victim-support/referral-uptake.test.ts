import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellsOf, onlyCase } from '../../testing/answers.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { referralUptake } from './referral-uptake.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const crimes: Tiny['crimes'] = [{ victim: 'v', recorded: '2026-01-05 12:00' }]
const accepted = { crime: 'crime', offered_on: '2026-01-10', offer_result: 'accepted' }
const silentMonth = Array.from({ length: 4 }, (_, index) => ({
  ...accepted,
  id: `silent ${index}`,
  crime: 'other',
  provider: 'derby_advocacy',
}))

test.each<[fact: string, tiny: Tiny, answer: string]>([
  ['engaged on day 28 counts', { crimes, offers: [{ ...accepted, engaged_on: '2026-02-07' }] }, 'met in 2026-01'],
  ['engaged on day 29 does not', { crimes, offers: [{ ...accepted, engaged_on: '2026-02-08' }] }, 'not met in 2026-01'],
  [
    'engaged on the day of the offer counts',
    { crimes, offers: [{ ...accepted, engaged_on: '2026-01-10' }] },
    'met in 2026-01',
  ],
  [
    'engaged before the offer is unknown',
    { crimes, offers: [{ ...accepted, engaged_on: '2026-01-09' }] },
    'unknown in 2026-01',
  ],
  [
    'accepted and nothing more is not engaged',
    { crimes, offers: [{ ...accepted, received_on: '2026-01-11' }] },
    'not met in 2026-01',
  ],
  ['declined is not engaged', { crimes, offers: [{ ...accepted, offer_result: 'declined' }] }, 'not met in 2026-01'],
  ['no contact is an offer', { crimes, offers: [{ ...accepted, offer_result: 'no_contact' }] }, 'not met in 2026-01'],
  ['no result and no date is unknown', { crimes, offers: [{ ...accepted, offer_result: null }] }, 'unknown in 2026-01'],
  [
    'already supported was not offered',
    { crimes, offers: [{ ...accepted, offer_result: 'already_supported' }] },
    'not counted',
  ],
  ['not eligible was not offered', { crimes, offers: [{ ...accepted, offer_result: 'not_eligible' }] }, 'not counted'],
  ['a referral never offered is not counted', { crimes, offers: [{ ...accepted, offered_on: null }] }, 'not counted'],
  [
    'an offer after harassment is not counted',
    { crimes: [{ victim: 'v', offence_code: '8/30' }], offers: [accepted] },
    'not counted',
  ],
  [
    'a second offer within 90 days is the same episode, in the month of the first',
    {
      crimes,
      offers: [
        { ...accepted, offer_result: 'declined' },
        { ...accepted, offered_on: '2026-04-10', offer_result: 'declined' },
      ],
    },
    'not met in 2026-01',
  ],
  [
    'a second offer cannot make the first one timely',
    {
      crimes,
      offers: [
        { ...accepted, offer_result: 'declined' },
        { ...accepted, offered_on: '2026-02-20', engaged_on: '2026-02-21' },
      ],
    },
    'not met in 2026-01',
  ],
  [
    'a second offer engaged within 28 days of the first counts',
    {
      crimes,
      offers: [
        { ...accepted, offer_result: 'declined' },
        { ...accepted, offered_on: '2026-01-20', engaged_on: '2026-02-07' },
      ],
    },
    'met in 2026-01',
  ],
])('%s', async (_fact, tiny, answer) => {
  await fill(database.db, tiny)
  expect(await onlyCase(database.db, referralUptake)).toBe(answer)
})

describe('episodes', () => {
  test('an offer 91 days after the first begins another episode', async () => {
    await fill(database.db, { crimes, offers: [accepted, { ...accepted, offered_on: '2026-04-11' }] })
    const [cell] = await cellsOf(database.db, referralUptake)
    expect(cell?.cases.slice(0, 4)).toEqual([1, 0, 0, 1])
  })

  test('episodes are counted from the first offer, not from the last', async () => {
    await fill(database.db, {
      crimes,
      offers: [accepted, { ...accepted, offered_on: '2026-03-10' }, { ...accepted, offered_on: '2026-05-10' }],
    })
    const [cell] = await cellsOf(database.db, referralUptake)
    expect(cell?.cases.slice(0, 5)).toEqual([1, 0, 0, 0, 1])
  })

  test('offers about an unknown victim are episodes of their own', async () => {
    await fill(database.db, {
      crimes: [{ victim: null }],
      offers: [accepted, { ...accepted, offered_on: '2026-01-11' }],
    })
    const [cell] = await cellsOf(database.db, referralUptake)
    expect(cell?.cases[0]).toBe(2)
  })
})

describe('silent providers', () => {
  const both: Tiny['crimes'] = [{ victim: 'v' }, { id: 'other', victim: null }]

  test('five accepted offers without a word back are unknown', async () => {
    await fill(database.db, { crimes: both, offers: [{ ...accepted, provider: 'derby_advocacy' }, ...silentMonth] })
    const [cell] = await cellsOf(database.db, referralUptake)
    expect([cell?.cases[0], cell?.unknown?.[0]]).toEqual([0, 5])
  })

  test('four are not silence', async () => {
    await fill(database.db, { crimes: both, offers: silentMonth })
    const [cell] = await cellsOf(database.db, referralUptake)
    expect([cell?.cases[0], cell?.unknown?.[0]]).toEqual([4, 0])
  })

  test('one word back breaks the silence', async () => {
    await fill(database.db, {
      crimes: both,
      offers: [{ ...accepted, provider: 'derby_advocacy', received_on: '2026-01-12' }, ...silentMonth],
    })
    const [cell] = await cellsOf(database.db, referralUptake)
    expect([cell?.cases[0], cell?.unknown?.[0]]).toEqual([5, 0])
  })

  test('a declined offer of a silent provider is known', async () => {
    await fill(database.db, {
      crimes: both,
      offers: [
        { ...accepted, provider: 'derby_advocacy', offer_result: 'declined' },
        ...silentMonth,
        { ...accepted, id: 'fifth', crime: 'other', provider: 'derby_advocacy' },
      ],
    })
    const [cell] = await cellsOf(database.db, referralUptake)
    expect([cell?.cases[0], cell?.unknown?.[0]]).toEqual([1, 5])
  })
})

test('each stage implies the ones before it', async () => {
  await fill(database.db, {
    crimes: [{ victim: null }],
    offers: [
      { ...accepted, engaged_on: '2026-01-20' },
      { ...accepted, first_contact_on: '2026-01-20' },
      { ...accepted, received_on: '2026-01-12' },
      accepted,
      { ...accepted, offer_result: 'declined' },
      { ...accepted, received_on: '2026-01-12', first_contact_on: '2026-02-20' },
    ],
  })
  const cells = await cellsOf(database.db, referralUptake)
  expect(cells.filter(({ breakdown }) => breakdown === 'all').map(({ part, cases }) => [part, cases[0]])).toEqual([
    ['', 6],
    ['offered', 6],
    ['accepted', 5],
    ['received', 4],
    ['contacted', 2],
    ['engaged', 1],
  ])
})
