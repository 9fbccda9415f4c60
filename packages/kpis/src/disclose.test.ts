import fc from 'fast-check'
import type { Audience } from '@dashboard/contract'
import { describe, expect, test } from 'vitest'
import type { Cell } from './cell.ts'
import type { Measure } from './define-kpi.ts'
import { disclose } from './disclose.ts'
import { settingFor, settingsWith } from './disclosure-settings.ts'

const proportion: Measure = { id: 'k', code: 'K1', title: 'K', cases: '', kind: 'proportion' }
const duration: Measure = {
  id: 'k',
  code: 'K1',
  title: 'K',
  cases: '',
  kind: 'duration',
  clock: 'days',
  ends: { made: 'Made', refused: 'Refused' },
  horizons: [30, 60, 90, 180],
}
const cell: Cell = {
  population: '8q',
  kpiId: 'k',
  measureId: 'k',
  breakdown: 'all',
  category: 'all',
  part: '',
  firstMonth: '2025-04',
  cases: [],
  met: [],
  unknown: [],
  exposure: null,
  histogram: null,
  days: null,
}
const asOn = '2026-10-31'
const one = (given: Cell, measure: Measure, audience: Audience, at = asOn) =>
  disclose([given], measure, settingsWith()[audience], at)[0]

describe('counts that tell of no person', () => {
  const setting = (audience: Audience) => settingFor(settingsWith()[audience], { id: 'k', ofNoPerson: true }, 'k')

  test('are shown to partners as they are, by month', () => {
    const given = { ...cell, cases: [3], met: [1], unknown: [2] }
    const [series] = disclose([given], proportion, setting('partner'), asOn)
    expect(series?.periods).toMatchObject([{ month: '2025-04', numerator: 1, denominator: 3, unknown: 2, status: [] }])
  })

  test('add up to their year', () => {
    const given = { ...cell, cases: Array<number>(12).fill(1), met: [1, ...Array<number>(11).fill(0)], unknown: [0, 2] }
    const [series] = disclose([given], proportion, setting('partner'), asOn)
    expect(series?.years).toMatchObject([{ month: '2025-04', numerator: 1, denominator: 12, unknown: 2, status: [] }])
  })

  test('are shown to the public as they are, by quarter', () => {
    const given = { ...cell, cases: [3, 0, 1], met: [1, 0, 1], unknown: [0, 0, 0] }
    const [series] = disclose([given], proportion, setting('public'), asOn)
    expect(series?.periods).toMatchObject([{ month: '2025-04', months: 3, numerator: 2, denominator: 4, status: [] }])
  })
})

describe('one month', () => {
  test.each<[audience: Audience, fact: string, counts: [number, number, number], shown: unknown[]]>([
    ['restricted', 'sees what there is', [3, 7, 2], [3, 7, 2, []]],
    ['partner', 'sees counts from 5 exactly', [5, 11, 6], [5, 11, 6, []]],
    ['partner', 'sees nought', [0, 11, 0], [0, 11, 0, []]],
    ['partner', 'does not see 1 to 4', [4, 11, 0], [null, 11, 0, ['c']]],
    ['partner', 'does not see 1', [1, 11, 0], [null, 11, 0, ['c']]],
    ['partner', 'does not see what leaves 1 to 4 over', [8, 11, 0], [null, 11, 0, ['c']]],
    ['partner', 'does not see a small whole, nor its part', [0, 3, 0], [null, null, 0, ['c']]],
    ['partner', 'does not see 1 to 4 unknown, which are counted in the whole', [6, 12, 2], [6, 14, null, ['c']]],
    ['partner', 'sees that all met it', [11, 11, 0], [11, 11, 0, []]],
    ['partner', 'sees that none met it', [0, 5, 0], [0, 5, 0, []]],
    ['partner', 'sees what leaves 5 over', [6, 11, 0], [6, 11, 0, []]],
    ['partner', 'does not see a small whole that all met', [4, 4, 0], [null, null, 0, ['c']]],
    ['partner', 'sees 5 unknown', [6, 12, 5], [6, 12, 5, []]],
  ])('%s %s', (audience, _fact, [met, cases, unknown], shown) => {
    const series = one({ ...cell, cases: [cases], met: [met], unknown: [unknown] }, proportion, audience)
    const [count] = series?.periods ?? []
    expect([count?.numerator, count?.denominator, count?.unknown, count?.status]).toEqual(shown)
  })
})

describe('a year', () => {
  const year = { cases: Array.from({ length: 12 }, () => 20), unknown: Array.from({ length: 12 }, () => 0) }

  test('partner sees the exact total of months that are all shown', () => {
    const series = one({ ...cell, ...year, met: Array.from({ length: 12 }, () => 6) }, proportion, 'partner')
    expect(
      series?.years.map(({ month, months, numerator, denominator, status }) => [
        month,
        months,
        numerator,
        denominator,
        status,
      ]),
    ).toEqual([['2025-04', 12, 72, 240, []]])
  })

  test.each([
    // 67 of the other months: the year is 68 to 71, all of which are shown as 70.
    ['rounded to 5 where a month in it is protected', [3, 7, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6], 70, 'r'],
    // 66 of the other months: 65 could only be 66 and 1, so nothing is shown whatever the month is.
    ['not at all where it could tell of that month', [3, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6], null, 'c'],
    ['not at all, if that month is another', [1, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6], null, 'c'],
    ['not at all where it is small itself', [3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], null, 'c'],
  ])('partner sees a total %s', (_fact, met, numerator, status) => {
    const series = one({ ...cell, ...year, met }, proportion, 'partner')
    expect(series?.years).toMatchObject([{ numerator, denominator: 240, status: [status] }])
  })

  test('a year that has not ended is no block', () => {
    const series = one({ ...cell, ...year, met: year.unknown }, proportion, 'partner', '2026-03-30')
    expect(series?.years).toEqual([])
  })

  test('restricted pools months itself and gets no blocks', () => {
    expect(one({ ...cell, ...year, met: year.unknown }, proportion, 'restricted')?.years).toEqual([])
  })
})

describe('public', () => {
  test('sees quarters rounded to 5, with 1 to 7 protected', () => {
    const counts = { cases: [20, 20, 21, 30, 30, 30], met: [4, 4, 5, 2, 2, 2], unknown: [0, 0, 0, 0, 0, 0] }
    const series = one({ ...cell, firstMonth: '2026-01', ...counts }, proportion, 'public')
    expect(
      series?.periods.map(({ month, months, numerator, denominator, status }) => [
        month,
        months,
        numerator,
        denominator,
        status,
      ]),
    ).toEqual([
      ['2026-01', 3, 15, 60, ['r']],
      ['2026-04', 3, null, 90, ['c', 'r']],
    ])
  })
})

describe('what only the restricted view has', () => {
  test('months of a breakdown, and divisions with another dimension', () => {
    const north = { ...cell, breakdown: 'division', category: 'North', cases: [50], met: [20], unknown: [0] }
    const both = { ...north, breakdown: 'division*victim_sex', category: 'North|female' }
    expect(one(north, proportion, 'restricted')?.periods[0]?.numerator).toBe(20)
    expect(one(north, proportion, 'partner')?.periods).toEqual([])
    expect(one(both, proportion, 'restricted')?.periods[0]?.numerator).toBe(20)
    expect(one(both, proportion, 'partner')).toBeUndefined()
  })

  const histogram = { month: [0, 1, 2, 3], length: [20, 45, 80, 200], end: [1, 1, 2, 0], cases: [5, 5, 5, 5] }
  const waits = {
    ...cell,
    cases: [5, 5, 5, 5, 0, 0, 0, 0, 0, 0, 0, 0],
    met: [5, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    unknown: Array.from({ length: 12 }, () => 0),
    histogram,
  }

  test('single durations', () => {
    expect(one(waits, duration, 'restricted')?.histogram).toEqual(histogram)
    expect(one(waits, duration, 'partner')?.histogram).toBeNull()
  })

  test('months of waiting times: a partner sees whole years with the four shares and the median', () => {
    const series = one(waits, duration, 'partner')
    expect(
      series?.periods.map(({ month, months, denominator, within, median }) => [
        month,
        months,
        denominator,
        within,
        median,
      ]),
    ).toEqual([['2025-04', 12, 20, { 30: 0.25, 60: 0.5, 90: 0.5, 180: 0.5 }, 122.5]])
  })

  test('a partner sees no shares of fewer than 8 people', () => {
    const few = {
      ...waits,
      cases: [5, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      histogram: { month: [0, 1], length: [20, 45], end: [1, 1], cases: [5, 2] },
    }
    expect(one(few, duration, 'partner')?.periods[0]).toMatchObject({
      within: { 30: null, 60: null, 90: null, 180: null },
      median: null,
    })
  })
})

const months = fc.array(fc.integer({ min: 5, max: 12 }), { minLength: 9, maxLength: 9 })
const hiddenMonths = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 })

test('an attacker who tries all that a partner could be hiding is left three values of every hidden month', () => {
  fc.assert(
    fc.property(months, hiddenMonths, (shown, hidden) => {
      const seenOf = (tried: number[]) => {
        const met = [...tried, ...shown, ...Array.from({ length: 3 - tried.length }, () => 6)]
        const counts = { cases: met.map(() => 30), met, unknown: met.map(() => 0) }
        return JSON.stringify(one({ ...cell, ...counts }, proportion, 'partner'))
      }
      const seen = seenOf(hidden)
      const possible = everyChoice(hidden.length).filter((tried) => seenOf(tried) === seen)
      for (const index of hidden.keys()) {
        expect(new Set(possible.map((tried) => tried[index])).size).toBeGreaterThanOrEqual(3)
      }
    }),
    { numRuns: 60 },
  )
})

/** All ways to fill so many places with 1 to 4. */
function everyChoice(places: number): number[][] {
  if (places === 0) return [[]]
  return everyChoice(places - 1).flatMap((begun) => [1, 2, 3, 4].map((next) => [...begun, next]))
}

describe('what holds at a month’s end', () => {
  const open: Measure = { id: 'k', code: 'K1', title: 'K', cases: '', kind: 'snapshot', asks: false }
  const atEnds = { ...cell, cases: [50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 63], met: null, unknown: null }

  test('is told of a year by its last month, never added up', () => {
    const [year] = one(atEnds, open, 'partner')?.years ?? []
    expect(year).toMatchObject({ month: '2025-04', months: 12, numerator: 63 })
  })

  test('is told of a quarter by its last month, rounded for the public', () => {
    const quarters = one(atEnds, open, 'public')?.periods ?? []
    expect(quarters.map(({ month, numerator }) => [month, numerator])).toEqual([
      ['2025-04', 50],
      ['2025-07', 55],
      ['2025-10', 60],
      ['2026-01', 65],
    ])
  })
})
