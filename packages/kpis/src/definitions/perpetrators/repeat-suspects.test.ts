import { monthsBetween } from '@dashboard/contract/month'
import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellsOf } from '../../testing/answers.ts'
import { fill } from '../../testing/tiny-warehouse.ts'
import { repeatSuspects } from './repeat-suspects.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

/**
 * What is said of the only suspect at the month ends from one month to the cut-off: `yes`, `no`, or `-` where not counted.
 * A crime is its day and its victim: `2026-01-10 a`; `?` where the victim is not known.
 */
async function monthEnds(crimes: string[], from: string, asAt: string, measureId = repeatSuspects.id) {
  await fill(database.db, {
    asAt,
    crimes: crimes.map((crime) => {
      const [day, victim = null] = crime.replace(' ?', '').split(' ')
      return { id: crime, recorded: `${day} 12:00`, victim }
    }),
    rows: { crime_suspect: crimes.map((crime) => ({ crime_id: crime, suspect_id: 'suspect' })) },
  })
  const cell = (await cellsOf(database.db, repeatSuspects)).find((each) => each.measureId === measureId)
  const before = Array.from({ length: monthsBetween(from, cell?.firstMonth ?? from) }, () => '-')
  const said = (cell?.cases ?? []).map((cases, index) => (cases === 0 ? '-' : cell?.met?.[index] ? 'yes' : 'no'))
  return [...before, ...said].slice(-monthsBetween(from, asAt.slice(0, 7)) - 1).join(' ')
}

describe('two victims or more', () => {
  test.each<[fact: string, crimes: string[], said: string]>([
    ['one crime has one victim', ['2026-01-10 a'], '- no no no'],
    ['two crimes against one victim have one', ['2026-01-10 a', '2026-02-10 a'], '- no no no'],
    ['another victim makes two, from the month of recording', ['2026-01-10 a', '2026-03-10 b'], '- no no yes'],
    ['recorded on one day they are two', ['2026-02-10 a', '2026-02-10 b'], '- - yes yes'],
    ['a crime whose victim is not known adds none', ['2026-01-10 a', '2026-02-10 ?'], '- no no no'],
    ['and takes none away', ['2026-01-10 a', '2026-01-20 b', '2026-02-10 ?'], '- yes yes yes'],
    ['nor hides the one before it', ['2026-01-10 a', '2026-01-20 ?', '2026-02-10 b'], '- no yes yes'],
    ['a return to the first leaves two', ['2026-01-10 a', '2026-01-20 b', '2026-02-10 a'], '- yes yes yes'],
    ['the last day of a month is within it', ['2026-01-31 a', '2026-02-28 b'], '- no yes yes'],
  ])('%s', async (_fact, crimes, said) => {
    expect(await monthEnds(crimes, '2025-12', '2026-03-31 23:59')).toBe(said)
  })
})

// The 24 months to 31 May 2026 begin on 1 June 2024.
describe('the 24 months', () => {
  test.each<[fact: string, crimes: string[], said: string]>([
    ['a crime on their first day is in them', ['2024-06-01 a', '2025-01-10 b'], 'yes yes no'],
    ['one on the day before is not', ['2024-05-31 a', '2025-01-10 b'], 'yes no no'],
    ['a suspect whose latest crime is older is not counted', ['2024-06-01 a'], 'no no -'],
    ['a victim of older crimes only is none', ['2024-05-10 a', '2024-06-10 b', '2026-01-10 b'], 'yes no no'],
    ['a victim of an older and a newer crime is one', ['2024-05-10 a', '2025-01-10 b', '2025-02-10 a'], 'yes yes yes'],
  ])('%s', async (_fact, crimes, said) => {
    expect(await monthEnds(crimes, '2026-04', '2026-06-30 23:59')).toBe(said)
  })

  test.each([
    ['2026-05-09 12:00', 'yes'],
    ['2026-05-10 12:00', 'no'],
  ])('in the month that still runs they end at the cut-off: %s, %s', async (asAt, said) => {
    expect(await monthEnds(['2024-05-10 a', '2025-01-10 b'], '2026-05', asAt)).toBe(said)
  })
})

describe('three crimes or more', () => {
  test.each<[fact: string, crimes: string[], said: string]>([
    ['two are not enough', ['2026-01-10 a', '2026-02-10 b'], '- no no no'],
    ['the third counts from its month on', ['2026-01-10 a', '2026-01-20 a', '2026-03-10 a'], '- no no yes'],
    ['three on one day are three', ['2026-02-10 a', '2026-02-10 b', '2026-02-10 ?'], '- - yes yes'],
    ['whoever the victims are', ['2026-01-10 ?', '2026-02-10 ?', '2026-02-20 a'], '- no yes yes'],
    ['one older than 24 months is none', ['2024-02-10 a', '2026-01-10 a', '2026-01-20 a'], 'no yes no no'],
  ])('%s', async (_fact, crimes, said) => {
    expect(await monthEnds(crimes, '2025-12', '2026-03-31 23:59', 'repeat-suspects-crimes')).toBe(said)
  })
})

describe('the population', () => {
  const second = async (more: object, population: '8q' | 'stalking-related' = '8q') => {
    await fill(database.db, {
      asAt: '2026-01-31 23:59',
      crimes: [
        { id: 'a', recorded: '2026-01-10 12:00', victim: 'a' },
        { id: 'b', recorded: '2026-01-11 12:00', victim: 'b', ...more },
      ],
      rows: {
        crime_suspect: [
          { crime_id: 'a', suspect_id: 'suspect' },
          { crime_id: 'b', suspect_id: 'suspect' },
        ],
      },
    })
    const [cell] = await cellsOf(database.db, repeatSuspects, population)
    return cell?.met
  }

  test('a cancelled crime is not counted', async () => {
    expect(await second({ cancelled_on: '2026-03-01' })).toEqual([0])
  })

  test('stalking included in another crime is counted where stalking-related crimes are asked for', async () => {
    const included = { offence_code: '8/30', included_stalking: true }
    expect(await second(included)).toEqual([0])
    expect(await second(included, 'stalking-related')).toEqual([1])
  })
})

test('only month ends of the last 36 months are counted', async () => {
  await fill(database.db, {
    asAt: '2026-03-31 23:59',
    crimes: [{ recorded: '2022-05-10 12:00' }],
    rows: { crime_suspect: [{ crime_id: 'crime', suspect_id: 'suspect' }] },
  })
  const [cell] = await cellsOf(database.db, repeatSuspects)
  expect([cell?.firstMonth, cell?.cases.slice(0, 15).join(' '), cell?.cases.length]).toEqual([
    '2023-04',
    '1 1 1 1 1 1 1 1 1 1 1 1 1 0 0',
    36,
  ])
})

test('suspects are counted each once, and told apart by sex, age and ethnicity', async () => {
  await fill(database.db, {
    asAt: '2026-01-31 23:59',
    crimes: [
      { id: 'a', recorded: '2026-01-10 12:00', victim: 'a' },
      { id: 'b', recorded: '2026-01-11 12:00', victim: 'b' },
    ],
    rows: {
      suspect: [
        { suspect_id: 'first', sex: 'male', age_band: '25-34', ethnicity: 'W1' },
        { suspect_id: 'second', sex: 'male' },
      ],
      crime_suspect: [
        { crime_id: 'a', suspect_id: 'first' },
        { crime_id: 'b', suspect_id: 'first' },
        { crime_id: 'b', suspect_id: 'second' },
      ],
    },
  })
  const cells = (await cellsOf(database.db, repeatSuspects)).filter(({ measureId }) => measureId === repeatSuspects.id)
  expect(cells.map(({ breakdown, category, cases, met }) => [breakdown, category, cases, met])).toEqual([
    ['all', 'all', [2], [1]],
    ['suspect_sex', 'male', [2], [1]],
    ['suspect_age', 'unknown', [1], [0]],
    ['suspect_age', '25-34', [1], [1]],
    ['suspect_ethnicity', 'unknown', [1], [0]],
    ['suspect_ethnicity', 'white', [1], [1]],
  ])
})
