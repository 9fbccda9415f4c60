import { addMonths, lastDayOf } from '@dashboard/contract/month'
import { describe, expect, test } from 'vitest'
import { madeReading } from '../testing/made-reading.ts'
import type { EarlierRelease, Release } from '../release.ts'
import { revisions } from './revisions.ts'

const version = '1-abc'

/** Months from January 2024 on mature as soon as they end. What each extract said of them, by its month. */
function told(now: number[], before: Record<string, number[]>, definition = version) {
  const reading = madeReading({ met: now, cases: 100 })
  const earlier = Object.entries(before).map(([extract, numerators]): EarlierRelease => ({
    asOn: lastDayOf(extract),
    definitions: { 'made-up': definition },
    counts: { 'made-up': { firstMonth: '2024-01', numerators, denominators: numerators.map(() => 100) } },
  }))
  const asOn = lastDayOf(addMonths('2024-01', now.length - 1))
  return revisions(reading, {
    audience: 'restricted',
    asOn,
    definitions: { 'made-up': version },
    earlier,
  } as unknown as Release)
}

describe('revisions', () => {
  const now = [10, 12, 20, 33, 40]
  const before = { '2024-01': [9], '2024-02': [9, 10], '2024-03': [10, 11, 19], '2024-04': [10, 12, 20, 30] }

  test('the month told of most often is shown, and how it moved', () => {
    const figure = told(now, before)
    expect(figure?.title).toBe('February 2024 moved 2.0 points once mature')
    expect(figure?.table.rows.map(([extract, value]) => [extract, value])).toEqual([
      ['2024-02', 0.1],
      ['2024-03', 0.11],
      ['2024-04', 0.12],
      ['2024-05', 0.12],
    ])
  })

  test('medians are of the months whose beginning is known, so not of those mature in the first extract', () => {
    // After a month: February 1, March 1, April 3 points; after three: February 2.
    expect(told(now, before)?.reading).toContain(
      'A mature figure is revised by a median of 1.0 points after a month (3 months known) and 2.0 points after 3 months (1 month known).',
    )
  })

  test('of two extracts of one month the later counts', () => {
    const figure = told([10, 12], { '2024-01': [9] })
    expect(figure).toBeNull()
  })

  test('a month told of once is not chosen, though it is the latest', () => {
    const reading = { ...madeReading({ met: [10, 12, 20, 33], cases: 100 }) }
    const slow = { ...reading, kpi: { ...reading.kpi, matureAfterDays: 31 } }
    const figure = revisions(slow, {
      audience: 'restricted',
      asOn: '2024-06-30',
      definitions: { 'made-up': version },
      earlier: [
        {
          asOn: '2024-03-31',
          definitions: { 'made-up': version },
          counts: { 'made-up': { firstMonth: '2024-01', numerators: [10, 11, 19], denominators: [100, 100, 100] } },
        },
      ],
    } as unknown as Release)
    expect(figure?.table.rows.map(([extract, value]) => [extract, value])).toEqual([
      ['2024-03', 0.19],
      ['2024-06', 0.2],
    ])
  })

  test('loads measured by another definition are left out', () => {
    expect(told(now, before, '2-def')).toBeNull()
  })

  test('one load has nothing to tell', () => {
    expect(told(now, {})).toBeNull()
  })
})
