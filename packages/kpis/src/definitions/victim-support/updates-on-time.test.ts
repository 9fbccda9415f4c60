import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellsOf, onlyCase } from '../../testing/answers.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { updatesOnTime } from './updates-on-time.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

type Event = [kind: string, at: string, detail?: string]
const events = (...list: Event[]) => ({
  investigation_event: list.map(([kind, at, detail = null]) => ({
    crime_id: 'crime',
    kind,
    occurred_at: at,
    detail,
  })),
})
const told = (of: string, at: string): Event => ['victim_informed', at, of]
const crimes: Tiny['crimes'] = [{ recorded: '2026-01-02 09:00', victim: 'v' }]
const arrest: Event = ['arrest', '2026-01-09 12:00']

// 9 January 2026 is a Friday; 3 and 6 April are bank holidays.
test.each<[fact: string, tiny: Tiny, answer: string]>([
  [
    'told on the next working day counts',
    { crimes, rows: events(arrest, told('arrest', '2026-01-12 23:30')) },
    'met in 2026-01',
  ],
  [
    'told on the one after does not',
    { crimes, rows: events(arrest, told('arrest', '2026-01-13 00:30')) },
    'not met in 2026-01',
  ],
  [
    'told on the same day counts',
    { crimes, rows: events(arrest, told('arrest', '2026-01-09 18:00')) },
    'met in 2026-01',
  ],
  [
    'the day decides, whatever the time',
    { crimes, rows: events(arrest, told('arrest', '2026-01-09 00:00')) },
    'met in 2026-01',
  ],
  [
    'bank holidays are no working days',
    { crimes, rows: events(['charge', '2026-04-02 12:00', '195/12'], told('charge', '2026-04-07 12:00')) },
    'met in 2026-04',
  ],
  ['never told is a no', { crimes, rows: events(arrest) }, 'not met in 2026-01'],
  [
    'told of something else is a no',
    { crimes, rows: events(arrest, told('bail_start', '2026-01-09 18:00')) },
    'not met in 2026-01',
  ],
  [
    'told only before the event is unknown',
    { crimes, rows: events(arrest, told('arrest', '2026-01-08 12:00')) },
    'unknown in 2026-01',
  ],
  [
    'told before and after, the later one counts',
    { crimes, rows: events(arrest, told('arrest', '2026-01-08 12:00'), told('arrest', '2026-01-12 12:00')) },
    'met in 2026-01',
  ],
  [
    'a release on bail is to be told',
    { crimes, rows: events(['bail_start', '2026-01-09 12:00'], told('bail_start', '2026-01-09 13:00')) },
    'met in 2026-01',
  ],
  [
    'so is one under investigation',
    { crimes, rows: events(['released_under_investigation', '2026-01-09 12:00']) },
    'not met in 2026-01',
  ],
  [
    'so is a decision by prosecutors to take no further action',
    { crimes, rows: events(['cps_decision', '2026-01-09 12:00', 'nfa'], told('cps_decision', '2026-01-09 13:00')) },
    'met in 2026-01',
  ],
  [
    'their decision to charge is not',
    { crimes, rows: events(['cps_decision', '2026-01-09 12:00', 'charge']) },
    'not counted',
  ],
  [
    'nor is a voluntary interview',
    { crimes, rows: events(['voluntary_interview', '2026-01-09 12:00']) },
    'not counted',
  ],
  ['nor is the end of bail', { crimes, rows: events(['bail_end', '2026-01-09 12:00']) }, 'not counted'],
  [
    'a victim who wants no updates is left out',
    { crimes, rows: { ...events(arrest), victim: [{ victim_id: 'v', updates_wanted: false }] } },
    'not counted',
  ],
  [
    'a victim who was never asked is not',
    { crimes, rows: { ...events(arrest), victim: [{ victim_id: 'v', updates_wanted: null }] } },
    'not met in 2026-01',
  ],
  ['nor is a victim who is not known', { crimes: [{ victim: null }], rows: events(arrest) }, 'not met in 2026-01'],
  [
    'an event in a case of harassment is not counted',
    { crimes: [{ offence_code: '8/30' }], rows: events(arrest) },
    'not counted',
  ],
  [
    'an event in a cancelled case is not counted',
    { crimes: [{ cancelled_on: '2026-02-01' }], rows: events(arrest) },
    'not counted',
  ],
  [
    'the month is that of the event, in London',
    { crimes, rows: events(['arrest', '2026-04-01 00:30'], told('arrest', '2026-04-01 09:00')) },
    'met in 2026-04',
  ],
])('%s', async (_fact, tiny, answer) => {
  await fill(database.db, tiny)
  expect(await onlyCase(database.db, updatesOnTime)).toBe(answer)
})

describe('several events of a kind', () => {
  const counts = async (...list: Event[]) => {
    await fill(database.db, { asAt: '2026-01-31 23:59', crimes, rows: events(...list) })
    const [cell] = await cellsOf(database.db, updatesOnTime)
    return [cell?.cases, cell?.met, cell?.unknown]
  }
  const second: Event = ['arrest', '2026-01-20 12:00']

  test('what was said of the first says nothing of the second', async () => {
    expect(await counts(arrest, second, told('arrest', '2026-01-09 18:00'))).toEqual([[2], [1], [0]])
  })

  test('what was said of the second is too late for the first', async () => {
    expect(await counts(arrest, second, told('arrest', '2026-01-20 18:00'))).toEqual([[2], [1], [0]])
  })

  test('each can be told in time', async () => {
    expect(
      await counts(arrest, second, told('arrest', '2026-01-12 09:00'), told('arrest', '2026-01-21 09:00')),
    ).toEqual([[2], [2], [0]])
  })
})

test.each<[fact: string, list: Event[], answer: string]>([
  ['the fifth working day counts', [told('arrest', '2026-01-16 12:00')], 'met in 2026-01'],
  ['so does the weekend after it', [told('arrest', '2026-01-18 12:00')], 'met in 2026-01'],
  ['the sixth does not', [told('arrest', '2026-01-19 12:00')], 'not met in 2026-01'],
  ['only before is unknown', [told('arrest', '2026-01-08 12:00')], 'unknown in 2026-01'],
])('within five working days: %s', async (_fact, list, answer) => {
  await fill(database.db, { crimes, rows: events(arrest, ...list) })
  expect(await onlyCase(database.db, updatesOnTime, 'updates-on-time-five-days')).toBe(answer)
})

test('events are broken down by kind, with areas of the crime', async () => {
  await fill(database.db, {
    asAt: '2026-01-31 23:59',
    crimes: [{ area_code: 'E07000032' }],
    rows: events(arrest, told('arrest', '2026-01-09 18:00')),
  })
  const cells = (await cellsOf(database.db, updatesOnTime)).filter(({ measureId }) => measureId === 'updates-on-time')
  expect(cells.map(({ breakdown, category, met }) => [breakdown, category, met])).toEqual([
    ['all', 'all', [1]],
    ['division', 'North', [1]],
    ['district', 'E07000032', [1]],
    ['event_kind', 'arrest', [1]],
    ['division*event_kind', 'North|arrest', [1]],
  ])
})
