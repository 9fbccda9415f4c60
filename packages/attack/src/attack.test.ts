import { settingsWith, type Measure, type OutsideAudience } from '@dashboard/kpis'
import { addMonths } from '@dashboard/contract/month'
import { describe, expect, test } from 'vitest'
import { attack, type Tally } from './attack.ts'
import { build } from './build.ts'
import { wilson } from './interval.ts'
import { loadSolver } from './solver.ts'
import type { Told } from './told.ts'

const solver = await loadSolver()
const count: Measure = { id: 'k', code: 'K1', title: 'K', cases: '', kind: 'count' }
const share: Measure = { id: 'k', code: 'K1', title: 'K', cases: '', kind: 'proportion' }
const places = { derby: 'South', erewash: 'South', dales: 'North' }

/** What is told of a number of cases that is truly so. */
function told(truly: number, shown: number | null, at: Partial<Told> = {}): Told {
  return {
    population: '8q',
    breakdown: 'all',
    category: 'all',
    part: '',
    month: '2025-04',
    months: 1,
    numerator: shown,
    denominator: null,
    unknown: 0,
    status: [],
    value: null,
    lower: null,
    upper: null,
    truly: { numerator: truly, denominator: null, unknown: 0 },
    ...at,
  }
}

/** What is told of so many of so many. */
function ofAll(truly: [number, number], shown: [number | null, number | null], at: Partial<Told> = {}): Told {
  const [numerator, denominator] = shown
  return told(truly[0], numerator, {
    denominator,
    truly: { numerator: truly[0], denominator: truly[1], unknown: 0 },
    ...at,
  })
}

function attacked(releases: Told[][], measure: Measure = count, audience: OutsideAudience = 'partner'): Tally {
  return attack(build(releases, { measure, setting: settingsWith()[audience], places, nested: true }), solver)
}

/** Twelve months, of which the first is protected, and their total. */
function year(hidden: number, others: number[], total: number | null, status: Told['status'] = []): Told[] {
  const months = [hidden, ...others]
  const sum = months.reduce((all, each) => all + each, 0)
  return [
    ...months.map((cases, at) => told(cases, at === 0 ? null : cases, { month: addMonths('2025-04', at) })),
    told(sum, total, { months: 12, status }),
  ]
}

const eleven = (...first: number[]) => [...first, ...Array.from({ length: 11 - first.length }, () => 6)]

describe('while all is protected, three values at least are left', () => {
  test.each<[fact: string, releases: Told[][], measure: Measure]>([
    ['a year rounded to 5', [year(3, eleven(7), 70, ['r'])], count],
    ['a year withheld', [year(3, eleven(), null, ['c'])], count],
    ['a share whose remainder is small', [[ofAll([8, 11], [null, 11])]], share],
    ['a wider population with three more', [[told(60, 60), told(63, null, { population: 'stalking-related' })]], count],
  ])('%s', (_fact, releases, measure) => {
    expect(attacked(releases, measure)).toMatchObject({ exact: 0, fewest: 3, told: [] })
  })
})

const table = { month: '2025-04', months: 12, breakdown: 'domestic_abuse' }
const wide = { population: 'stalking-related' }
const quarter = (from: number, truly: number) => told(truly, truly, { month: addMonths('2025-04', from), months: 3 })

describe('a protection that is switched off is caught', () => {
  test.each<[fact: string, exact: number, releases: Told[][], measure: Measure]>([
    ['totals are exact', 1, [year(3, eleven(7), 70)], count],
    ['a total is rounded that can only be of one sum', 1, [year(1, eleven(), 65, ['r'])], count],
    ['rolling windows are shown', 1, [[...year(3, eleven(7), 70, ['r']), quarter(0, 16)]], count],
    [
      'a month is told again beside another total while it has not changed',
      1,
      [year(4, eleven(9), 75, ['r']), year(4, eleven(10), 75, ['r']), year(4, eleven(8), 70, ['r'])],
      count,
    ],
    ['a remainder is not protected', 1, [[ofAll([8, 11], [8, 11])]], share],
    ['percentages are of true counts', 1, [[ofAll([3, 40], [null, 40], { value: 3 / 40 })]], share],
    ['intervals are of true counts', 1, [[ofAll([3, 40], [null, 40], wilson(3, 40))]], share],
    ['the wider population is not held against the narrower', 1, [[told(60, 60), told(63, 63, wide)]], count],
    ['small counts are not protected', 1, [[told(3, 3)]], count],
    [
      'a table is shown that leaves one value',
      1,
      [
        [
          told(241, 241, { months: 12 }),
          told(237, 235, { ...table, category: 'yes' }),
          told(4, null, { ...table, category: 'no' }),
        ],
      ],
      count,
    ],
    [
      'districts are shown that tell of their division',
      1,
      [
        [
          told(96, 96, { months: 12 }),
          told(92, 90, { ...table, breakdown: 'division', category: 'South' }),
          told(4, null, { ...table, breakdown: 'division', category: 'North' }),
          told(47, 45, { ...table, breakdown: 'district', category: 'derby' }),
          told(45, 45, { ...table, breakdown: 'district', category: 'erewash' }),
          told(4, null, { ...table, breakdown: 'district', category: 'dales' }),
        ],
      ],
      count,
    ],
  ])('%s', (_fact, exact, releases, measure) => {
    const tally = attacked(releases, measure)
    expect(tally.exact).toBeGreaterThanOrEqual(exact)
    expect(tally.told.length).toBeGreaterThan(0)
  })
})

test('an attacker who misreads says so: the true counts must be among those possible', () => {
  expect(() => attacked([[told(9, 5)]])).toThrow('Misread')
})
