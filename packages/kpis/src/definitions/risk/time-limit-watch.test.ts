import { addMonths } from '@dashboard/contract/month'
import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellsOf } from '../../testing/answers.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { timeLimitWatch } from './time-limit-watch.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

/** At the ends of which months the only case is on the list. */
async function monthsWatched(): Promise<string[]> {
  const [cell] = await cellsOf(database.db, timeLimitWatch)
  return (cell?.cases ?? []).flatMap((count, index) => (count > 0 ? [addMonths(cell?.firstMonth ?? '', index)] : []))
}

const watched = {
  recorded: '2026-01-10 12:00',
  offence_code: '195/12',
  suspect_named_on: '2026-01-10',
  last_incident_on: '2026-01-10',
}

// 120 days before 31 May 2026 is 31 January, 150 days before it is 1 January.
test.each<[fact: string, tiny: Tiny, months: string[]]>([
  [
    'day 121 is on the list',
    { crimes: [{ ...watched, recorded: '2026-01-31 12:00', last_incident_on: '2026-01-30' }] },
    ['2026-05'],
  ],
  ['day 120 is not', { crimes: [{ ...watched, recorded: '2026-01-31 12:00', last_incident_on: '2026-01-31' }] }, []],
  ['the month that still runs is counted at the cut-off', { asAt: '2026-05-11 08:00', crimes: [watched] }, ['2026-05']],
  ['and not a day earlier', { asAt: '2026-05-10 23:59', crimes: [watched] }, []],
  [
    'a crime is on the list from the month it was recorded in, and stays past the limit',
    { crimes: [{ ...watched, last_incident_on: '2025-09-01' }] },
    ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05'],
  ],
  ['without the day of the last incident nobody knows', { crimes: [{ ...watched, last_incident_on: null }] }, []],
  [
    'stalking under section 4A has no such limit',
    { crimes: [{ ...watched, offence_code: '8/65', last_incident_on: '2025-09-01' }] },
    [],
  ],
  [
    'without a named suspect there is nobody to prosecute',
    { crimes: [{ ...watched, suspect_named_on: null, last_incident_on: '2025-09-01' }] },
    [],
  ],
  [
    'from the day a suspect is named it is on the list',
    { crimes: [{ ...watched, suspect_named_on: '2026-03-31', last_incident_on: '2025-09-01' }] },
    ['2026-03', '2026-04', '2026-05'],
  ],
  [
    'named on a day not recorded it is on the list',
    {
      crimes: [{ ...watched, suspect_named_on: null, last_incident_on: '2025-09-01' }],
      rows: { crime_suspect: [{ crime_id: 'crime', suspect_id: 'suspect' }] },
    },
    ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05'],
  ],
  [
    'from the day of a charge it is off the list',
    {
      crimes: [{ ...watched, last_incident_on: '2025-09-01' }],
      outcomes: [{ crime: 'crime', code: '1', on: '2026-03-31' }],
    },
    ['2026-01', '2026-02'],
  ],
  [
    'a charge that is no longer current does not take it off',
    {
      crimes: [{ ...watched, last_incident_on: '2025-09-01' }],
      outcomes: [{ crime: 'crime', code: '1', on: '2026-02-01', is_current: false }],
    },
    ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05'],
  ],
  [
    'another outcome does not take an open crime off',
    {
      crimes: [{ ...watched, last_incident_on: '2025-09-01' }],
      outcomes: [{ crime: 'crime', code: '16', on: '2026-02-01' }],
    },
    ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05'],
  ],
  [
    'closed on the last day of a month it is not open at its end',
    { crimes: [{ ...watched, last_incident_on: '2025-09-01', status: 'closed', closed_on: '2026-03-31' }] },
    ['2026-01', '2026-02'],
  ],
  [
    'closed on the first day of the next month it is',
    { crimes: [{ ...watched, last_incident_on: '2025-09-01', status: 'closed', closed_on: '2026-04-01' }] },
    ['2026-01', '2026-02', '2026-03'],
  ],
  [
    'open with a closing day is open',
    { crimes: [{ ...watched, last_incident_on: '2025-09-01', closed_on: '2026-02-01' }] },
    ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05'],
  ],
  [
    'closed on a day not recorded is not on the list',
    { crimes: [{ ...watched, last_incident_on: '2025-09-01', status: 'closed' }] },
    [],
  ],
  [
    'a historic crime is on the list',
    { crimes: [{ ...watched, last_incident_on: '2019-01-01' }] },
    ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05'],
  ],
  [
    'a cancelled crime is not, in any month',
    { crimes: [{ ...watched, last_incident_on: '2025-09-01', cancelled_on: '2026-05-01' }] },
    [],
  ],
])('%s', async (_fact, tiny, months) => {
  await fill(database.db, { asAt: '2026-05-31 23:59', ...tiny })
  expect(await monthsWatched()).toEqual(months)
})

describe('lines beside the list', () => {
  const lineOf = async (line: string) => {
    const cells = await cellsOf(database.db, timeLimitWatch)
    return cells
      .filter(({ measureId, breakdown }) => measureId === `time-limit-watch-${line}` && breakdown === 'all')
      .map(({ part, firstMonth, cases }) => [part, firstMonth, cases])
  }

  test('150 days and more are red, 149 are not', async () => {
    await fill(database.db, {
      asAt: '2026-05-31 23:59',
      crimes: [
        { ...watched, id: 'day 150', last_incident_on: '2026-01-01' },
        { ...watched, id: 'day 149', last_incident_on: '2026-01-02' },
      ],
    })
    expect(await lineOf('red')).toEqual([['', '2026-05', [1]]])
  })

  test('six months end on the same day of the month, or on the last one', async () => {
    await fill(database.db, {
      asAt: '2026-07-31 23:59',
      crimes: [
        { ...watched, id: 'past on 30 June', last_incident_on: '2025-12-29' },
        { ...watched, id: 'the same day', last_incident_on: '2025-12-30' },
        { ...watched, id: 'the last of the month', last_incident_on: '2025-12-31' },
      ],
    })
    expect(await lineOf('past')).toEqual([['', '2026-06', [1, 3]]])
  })

  test('crimes without the day of the last incident are counted apart, while they are open and uncharged', async () => {
    await fill(database.db, {
      asAt: '2026-05-31 23:59',
      crimes: [
        { ...watched, id: 'undated', last_incident_on: null },
        { ...watched, id: 'charged', last_incident_on: null },
        { ...watched, id: 'nobody named', last_incident_on: null, suspect_named_on: null },
        { ...watched, id: 'section 4A', last_incident_on: null, offence_code: '8/66' },
      ],
      outcomes: [{ crime: 'charged', code: '1A', on: '2026-04-30' }],
    })
    expect(await lineOf('undated')).toEqual([['', '2026-01', [2, 2, 2, 1, 1]]])
  })

  test('crimes out of time count in the month of their outcome', async () => {
    await fill(database.db, {
      asAt: '2026-05-31 23:59',
      crimes: [
        { ...watched, id: 'late', offence_code: '8/65' },
        { ...watched, id: 'reopened' },
      ],
      outcomes: [
        { crime: 'late', code: '17', on: '2026-04-30' },
        { crime: 'reopened', code: '17', on: '2026-03-01', is_current: false },
      ],
    })
    expect(await lineOf('expired')).toEqual([['', '2026-04', [1, 0]]])
  })

  test('every open crime is counted, whatever its offence, suspect or charge', async () => {
    await fill(database.db, {
      asAt: '2026-05-31 23:59',
      crimes: [
        { ...watched, id: 'charged' },
        { ...watched, id: 'nobody named', suspect_named_on: null, recorded: '2026-02-28 23:59' },
        { ...watched, id: 'section 4A', offence_code: '8/66', status: 'closed', closed_on: '2026-04-30' },
        { ...watched, id: 'harassment', offence_code: '8/30' },
        { ...watched, id: 'cancelled', cancel_reason: 'no_crime' },
      ],
      outcomes: [{ crime: 'charged', code: '1', on: '2026-01-20' }],
    })
    expect(await lineOf('open')).toEqual([['', '2026-01', [2, 3, 3, 2, 2]]])
  })

  test('crimes closed on a day not recorded may have been open at every month end since they were recorded', async () => {
    await fill(database.db, {
      asAt: '2026-05-31 23:59',
      crimes: [
        { ...watched, id: 'not recorded', status: 'closed', recorded: '2026-03-31 23:59' },
        { ...watched, id: 'recorded', status: 'closed', closed_on: '2026-05-01' },
      ],
    })
    expect(await lineOf('closing-unknown')).toEqual([['', '2026-03', [1, 1, 1]]])
    expect(await lineOf('open')).toEqual([['', '2026-01', [1, 1, 1, 1, 0]]])
  })
})

// Days before 31 May 2026.
test.each([
  ['day 0', '2026-05-31', 'to_30'],
  ['day 30', '2026-05-01', 'to_30'],
  ['day 31', '2026-04-30', 'to_90'],
  ['day 90', '2026-03-02', 'to_90'],
  ['day 91', '2026-03-01', 'to_180'],
  ['day 180', '2025-12-02', 'to_180'],
  ['day 181', '2025-12-01', 'to_365'],
  ['day 365', '2025-05-31', 'to_365'],
  ['day 366', '2025-05-30', 'over_365'],
])('%s after recording on %s is in the band %s', async (_day, recorded, band) => {
  await fill(database.db, { asAt: '2026-05-31 23:59', crimes: [{ recorded: `${recorded} 12:00` }] })
  const cells = await cellsOf(database.db, timeLimitWatch)
  const ages = cells.filter(({ measureId, breakdown }) => measureId === 'time-limit-watch-age' && breakdown === 'all')
  expect(ages.filter(({ cases }) => cases.at(-1) === 1).map(({ part }) => part)).toEqual(['', band])
})
