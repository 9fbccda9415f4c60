import { addMonths } from '@dashboard/contract/month'
import { describe, expect, test } from 'vitest'
import { fieldTroubles } from './field-troubles.ts'

const last = '2026-10'
/** The latest months of a field, ten rows each. */
const filling = (field: string, filled: number[], place = 'E07000037') => ({
  field,
  place,
  months: new Map(
    filled.map((each, index) => [addMonths(last, index + 1 - filled.length), { rows: 10, filled: each }]),
  ),
})
const sentences = (fillings: ReturnType<typeof filling>[]) =>
  fieldTroubles(fillings, last, { E07000037: 'High Peak' }).map(({ sentence }) => sentence)
const full = (months: number) => Array.from({ length: months }, () => 10)

describe('a field', () => {
  test('that is filled as usual is no news', () => {
    expect(sentences([filling('crimes.online', [...full(20), 9, 10])])).toEqual([])
  })

  test('is seldom filled below four fifths of the rows of a year', () => {
    expect(
      sentences([
        filling(
          'crimes.online',
          Array.from({ length: 12 }, () => 8),
        ),
      ]),
    ).toEqual([])
    expect(sentences([filling('crimes.online', [7, ...Array.from({ length: 11 }, () => 8)])])).toEqual([
      'The online flag is filled in 79.2% of rows of the latest twelve months.',
    ])
  })

  test('has fallen off where the latest month lies below its limit', () => {
    const before = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? 9 : 10))
    expect(sentences([filling('crimes.online', [...before, 6])])).toEqual([
      'The online flag is filled in 60.0% of rows of October 2026, where at least 68.4% are usual.',
    ])
  })

  test('is blank for a place, with the months', () => {
    const fillings = [
      filling('crimes.online', [...full(6), 0, 0, 0, ...full(3)]),
      filling('crimes.online', full(12), 'E07000032'),
    ]
    expect(fieldTroubles(fillings, last, { E07000037: 'High Peak' })).toMatchObject([
      { sentence: 'The online flag is blank for High Peak, May to July 2026.', current: true, grave: false },
    ])
  })

  test('that was blank over a year ago touches charts alone', () => {
    const months = [0, 0, 0, ...full(12)]
    expect(fieldTroubles([filling('crimes.online', months)], last, {})[0]).toMatchObject({ current: false })
  })

  test('of which rows owe nothing says nothing', () => {
    expect(sentences([])).toEqual([])
  })
})
