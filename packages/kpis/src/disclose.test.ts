import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cell } from './cell.ts'
import type { Measure } from './define-kpi.ts'
import { disclose } from './disclose.ts'

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
}
const asOn = '2026-10-31'

describe('one month', () => {
  test.each<[audience: 'restricted' | 'partner', fact: string, counts: [number, number, number], shown: unknown[]]>([
    ['restricted', 'sees what there is', [3, 7, 2], [3, 7, 2, []]],
    ['partner', 'sees counts from 5 exactly', [5, 11, 6], [5, 11, 6, []]],
    ['partner', 'sees nought', [0, 11, 0], [0, 11, 0, []]],
    ['partner', 'does not see 1 to 4', [4, 11, 0], [null, 11, 0, ['c']]],
    ['partner', 'does not see 1', [1, 11, 0], [null, 11, 0, ['c']]],
    ['partner', 'does not see what leaves 1 to 4 over', [8, 11, 0], [null, 11, 0, ['c']]],
    ['partner', 'does not see a small whole, nor its part', [0, 3, 0], [null, null, 0, ['c']]],
    ['partner', 'does not see 1 to 4 unknown', [6, 12, 2], [6, 12, null, ['c']]],
    ['partner', 'sees that all met it', [11, 11, 0], [11, 11, 0, []]],
  ])('%s %s', (audience, _fact, [met, cases, unknown], shown) => {
    const series = disclose({ ...cell, cases: [cases], met: [met], unknown: [unknown] }, proportion, audience, asOn)
    const [count] = series?.periods ?? []
    expect([count?.numerator, count?.denominator, count?.unknown, count?.status]).toEqual(shown)
  })
})

describe('a year', () => {
  const year = { cases: Array.from({ length: 12 }, () => 20), unknown: Array.from({ length: 12 }, () => 0) }

  test('partner sees the exact total of months that are all shown', () => {
    const series = disclose({ ...cell, ...year, met: Array.from({ length: 12 }, () => 6) }, proportion, 'partner', asOn)
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

  test('partner sees a total rounded to 5 where a month in it is protected', () => {
    const met = [3, ...Array.from({ length: 11 }, () => 6)]
    const series = disclose({ ...cell, ...year, met }, proportion, 'partner', asOn)
    expect(series?.years.map(({ numerator, denominator, status }) => [numerator, denominator, status])).toEqual([
      [70, 240, ['r']],
    ])
  })

  test('a year that has not ended is no block', () => {
    const series = disclose({ ...cell, ...year, met: year.unknown }, proportion, 'partner', '2026-03-30')
    expect(series?.years).toEqual([])
  })

  test('restricted pools months itself and gets no blocks', () => {
    expect(disclose({ ...cell, ...year, met: year.unknown }, proportion, 'restricted', asOn)?.years).toEqual([])
  })
})

describe('public', () => {
  test('sees quarters rounded to 5, with 1 to 7 protected', () => {
    const counts = { cases: [20, 20, 21, 30, 30, 30], met: [4, 4, 5, 2, 2, 2], unknown: [0, 0, 0, 0, 0, 0] }
    const series = disclose({ ...cell, firstMonth: '2026-01', ...counts }, proportion, 'public', asOn)
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
  test('breakdowns', () => {
    const north = { ...cell, breakdown: 'division', category: 'North', cases: [50], met: [20], unknown: [0] }
    expect(disclose(north, proportion, 'restricted', asOn)?.periods[0]?.numerator).toBe(20)
    expect(disclose(north, proportion, 'partner', asOn)).toBeNull()
    expect(disclose(north, proportion, 'public', asOn)).toBeNull()
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
    expect(disclose(waits, duration, 'restricted', asOn)?.histogram).toEqual(histogram)
    expect(disclose(waits, duration, 'partner', asOn)?.histogram).toBeNull()
  })

  test('months of waiting times: a partner sees whole years with the four shares and the median', () => {
    const series = disclose(waits, duration, 'partner', asOn)
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
    expect(disclose(few, duration, 'partner', asOn)?.periods[0]).toMatchObject({
      within: { 30: null, 60: null, 90: null, 180: null },
      median: null,
    })
  })
})

const months = fc.array(
  fc.record({ met: fc.nat({ max: 12 }), more: fc.nat({ max: 30 }), unknown: fc.nat({ max: 8 }) }),
  { minLength: 12, maxLength: 12 },
)

test('no protected count of a partner follows from the year and the other months', () => {
  fc.assert(
    fc.property(months, (given) => {
      const cases = given.map(({ met, more }) => met + more)
      const met = given.map((month) => month.met)
      const unknown = given.map((month) => month.unknown)
      const series = disclose({ ...cell, cases, met, unknown }, proportion, 'partner', asOn)
      const [year] = series?.years ?? []
      // Where a month is hidden, the year is hidden too, or rounded, so that what is left over is not known.
      const counts = ['numerator', 'denominator', 'unknown'] as const
      const leaks = counts.filter((name) => {
        const hidden = series?.periods.some((period) => period[name] === null)
        return hidden && year?.[name] !== null && !year?.status.includes('r')
      })
      expect(leaks).toEqual([])
    }),
  )
})
