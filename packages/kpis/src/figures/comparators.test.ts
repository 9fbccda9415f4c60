import { describe, expect, test } from 'vitest'
import type { Comparator } from '../comparators/load-comparators.ts'
import type { Release } from '../release.ts'
import { madeReading, type Made } from '../testing/made-reading.ts'
import { comparators } from './comparators.ts'

/** Of 100 cases a month from January 2024 on, seven; so 84 of 1,200 in the year from April 2024. */
const made: Made = { met: Array.from({ length: 24 }, () => 7), cases: 100 }

function published(force: string, change: Partial<Comparator> = {}): Comparator {
  return {
    kpiId: 'made-up',
    measureId: 'made-up',
    force,
    kind: force === 'England and Wales' ? 'group' : 'force',
    year: '2024/25',
    from: '2024-04-01',
    to: '2025-03-31',
    basis: 'Charged, of all outcomes',
    numerator: null,
    denominator: null,
    value: 0,
    unit: 'proportion',
    source: 'A bulletin',
    sourceAddress: 'example.org',
    asAt: '2025-07-01',
    coverage: 'Class 8Q',
    notComparable: null,
    status: 'confirmed',
    ...change,
  }
}

const counted = (force: string, numerator: number, denominator: number, change: Partial<Comparator> = {}) =>
  published(force, { numerator, denominator, value: numerator / denominator, ...change })

function draw(figures: Comparator[], change: { made?: Made; audience?: Release['audience']; official?: boolean } = {}) {
  const { audience = 'restricted', official = false } = change
  const group = { forces: ['Leicestershire', 'Lincolnshire', 'Northamptonshire'], official }
  const release = { audience, force: 'derbyshire', asOn: '2026-06-30', comparators: { figures, group } }
  const figure = comparators(madeReading(change.made ?? made), release as unknown as Release)
  const bars = figure?.chart.shape === 'bars' ? figure.chart.bars.map(({ label, value }) => [label, value]) : null
  return { figure, bars }
}

const all = [
  counted('Lincolnshire', 40, 1000),
  counted('Derbyshire', 70, 1000),
  counted('England and Wales', 6000, 100_000),
  published('Leicestershire', { value: 0.051, denominator: 2214 }),
  counted('Cheshire', 230, 2400),
]

describe('beside other forces', () => {
  test('the own figure comes first, then as published, all forces together, and the group; no others', () => {
    expect(draw(all).bars).toEqual([
      ['Derbyshire, these records', 0.07],
      ['Derbyshire, as published', 0.07],
      ['England and Wales', 0.06],
      ['Lincolnshire', 0.04],
      ['Leicestershire', 0.051],
    ])
  })

  test('it says each figure with its counts, and whether chance can explain the difference', () => {
    const { figure } = draw(all)
    expect(figure?.title).toBe('Derbyshire 7.0%, England and Wales 6.0% in 2024/25')
    expect(figure?.reading).toBe(
      '2024/25: Derbyshire 7.0%, 84 of 1,200 (95% interval 5.7% to 8.6%); as published 7.0% (70 of 1,000); England and Wales 6.0% (6,000 of 100,000). The interval holds the figure of England and Wales: they cannot be told apart. Regional comparators, not the official most similar group: Lincolnshire 4.0% (40 of 1,000), Leicestershire 5.1% (of 2,214).',
    )
  })

  test('a difference beyond chance is named so', () => {
    expect(draw([counted('England and Wales', 10, 1000)]).figure?.reading).toContain(
      'That is higher than in England and Wales, by more than chance would make it.',
    )
  })

  test('it says who of the group has no figure, who else has one, and where all come from', () => {
    expect(draw(all).figure?.notes).toEqual([
      'Regional comparators, not the official most similar group. Not a league table; a difference is not a cause.',
      'Of the group, no figure of 2024/25 is held for Northamptonshire.',
      'Published too, and not in the group: Cheshire.',
      'Source: A bulletin, example.org; as at 1 July 2025. Takes in: Class 8Q.',
    ])
  })

  test('the group is called what it is', () => {
    expect(draw(all).figure?.subtitle).toContain('Regional comparators, not the official most similar group')
    expect(draw(all, { official: true }).figure?.subtitle).toContain('Most similar forces, as officially listed')
  })

  test('an interval stands where counts are known', () => {
    const { figure } = draw(all)
    const [, , , lincolnshire, leicestershire] = figure?.chart.shape === 'bars' ? figure.chart.bars : []
    // Wilson, 40 of 1000: 2.95% to 5.40% (PHEindicatormethods 2.1.0).
    expect(lincolnshire).toMatchObject({ lower: expect.closeTo(0.0295, 4), upper: expect.closeTo(0.054, 4) })
    expect(leicestershire).toMatchObject({ lower: null, upper: null })
  })

  test('the latest year is drawn; the table has every year, with what these records say of each', () => {
    const earlier = { year: '2023/24', from: '2023-04-01', to: '2024-03-31' }
    const { figure, bars } = draw([...all, counted('England and Wales', 50, 1000, earlier)])
    expect(bars?.[2]).toEqual(['England and Wales', 0.06])
    expect(figure?.table.rows.map(([force, year, value]) => [force, year, value])).toEqual([
      ['Derbyshire, these records', '2024/25', 0.07],
      ['Derbyshire, as published', '2024/25', 0.07],
      ['England and Wales', '2024/25', 0.06],
      ['Lincolnshire', '2024/25', 0.04],
      ['Leicestershire', '2024/25', 0.051],
      ['England and Wales', '2023/24', 0.05],
    ])
    expect(figure?.period).toEqual({ from: '2024-04', to: '2025-03' })
  })
})

describe('what may not be compared', () => {
  const other = published('England and Wales', { value: 0.16, notComparable: 'It takes in all crime' })

  test('is named with its reason, and not drawn', () => {
    const { figure, bars } = draw([...all, { ...other, force: 'Kent', kind: 'force' }])
    expect(bars?.map(([label]) => label)).not.toContain('Kent')
    expect(figure?.table.rows.map(([force]) => force)).not.toContain('Kent')
    expect(figure?.reading).toContain('Not comparable: Kent 16.0%, 2024/25: it takes in all crime.')
  })

  test('alone leaves the own figure of the latest year that these records hold whole', () => {
    const { figure, bars } = draw([{ ...other, year: '2014/15', from: '2014-04-01', to: '2015-03-31' }])
    expect(figure?.title).toBe('No published figure may be compared')
    expect(bars).toEqual([['Derbyshire, these records', 0.07]])
    expect(figure?.subtitle).toBe('Crimes so, 2024/25. The thin line is the 95% interval, where counts are known')
    expect(figure?.table.rows.map(([force, year]) => [force, year])).toEqual([['Derbyshire, these records', '2024/25']])
    expect(figure?.notes).toEqual(['Source: A bulletin, example.org; as at 1 July 2025. Takes in: Class 8Q.'])
  })

  test('is a figure of another unit, whatever its row says', () => {
    const { bars } = draw([
      counted('England and Wales', 60, 1000),
      published('Lincolnshire', { value: 12, unit: 'count' }),
    ])
    expect(bars?.map(([label]) => label)).toEqual(['Derbyshire, these records', 'England and Wales'])
  })
})

describe('the own figure', () => {
  const [, , national] = all
  const own = (change: Parameters<typeof draw>[1], figure = national!) => draw([figure], change).bars?.[0]?.[1]

  test('is null while a month of the year is not there', () => {
    expect(own({}, { ...national!, from: '2023-04-01', to: '2024-03-31' })).toBeNull()
  })

  test('is null while a month of the year is too early to judge', () => {
    expect(own({ made: { ...made, met: made.met.slice(0, 15), early: 1 } })).toBeNull()
    expect(own({ made: { ...made, met: made.met.slice(0, 15), early: 0 } })).toBe(0.07)
  })

  test('is null where single months are not to be added up and no such year is given', () => {
    expect(own({ audience: 'partner' })).toBeNull()
  })

  test('of a calendar year is that of its months', () => {
    expect(own({}, { ...national!, year: '2024', from: '2024-01-01', to: '2024-12-31' })).toBe(0.07)
  })

  test('missing is said', () => {
    expect(draw([national!], { audience: 'partner' }).figure?.reading).toMatch(
      /^2024\/25: Derbyshire has no figure of these records, which do not hold the whole of the year; England and Wales/,
    )
  })
})

test('a KPI beside which nothing is published has no such figure', () => {
  expect(draw([]).figure).toBeNull()
  expect(draw([published('Kent', { measureId: 'other' })]).figure).toBeNull()
})
