import { describe, expect, test } from 'vitest'
import type { Cell } from '../cell.ts'
import type { Measure } from '../define-kpi.ts'
import { settingsWith, type OutsideAudience } from '../disclosure-settings.ts'
import { MeasureDisclosure } from './disclose-measure.ts'

const measures: Record<'count' | 'proportion' | 'mix' | 'overlapping', Measure> = {
  count: { id: 'k', code: 'K1', title: 'K', cases: '', kind: 'count' },
  proportion: { id: 'k', code: 'K1', title: 'K', cases: '', kind: 'proportion' },
  mix: { id: 'k', code: 'K1', title: 'K', cases: '', kind: 'mix', categories: { a: 'A', b: 'B', c: 'C' } },
  overlapping: { id: 'k', code: 'K1', title: 'K', cases: '', kind: 'snapshot', asks: false, overlaps: true },
}
const places = { derby: 'South', erewash: 'South', 'high peak': 'North', dales: 'North' }

const year = (count: number) => [count, ...Array.from({ length: 11 }, () => 0)]

/** All cases of the year in its first month, so that the months say nothing of their own. */
function cell(breakdown: string, category: string, cases: number, met: number | null = null, part = ''): Cell {
  return {
    population: '8q',
    kpiId: 'k',
    measureId: 'k',
    breakdown,
    category,
    part,
    firstMonth: '2025-04',
    cases: year(cases),
    met: met === null ? null : year(met),
    unknown: met === null ? null : year(0),
    exposure: null,
    histogram: null,
    days: null,
  }
}

function disclosed(cells: Cell[], ...of: ConstructorParameters<typeof MeasureDisclosure>) {
  const disclosure = new MeasureDisclosure(...of)
  const atOnce = [...Map.groupBy(cells, ({ breakdown }) => breakdown).values()].flatMap((own) => disclosure.take(own))
  return [...atOnce, ...disclosure.end()]
}

function shown(
  cells: Cell[],
  kind: keyof typeof measures,
  audience: OutsideAudience = 'partner',
  narrower: Cell[] = [],
) {
  const given = { asOn: '2026-10-31', places, narrower }
  const series = disclosed(cells, measures[kind], settingsWith()[audience], given)
  return Object.fromEntries(
    series.map(({ breakdown, category, part, years: [first] }) => [
      `${breakdown} ${category}${part}`,
      first?.withheld
        ? 'withheld'
        : first?.denominator === null
          ? first.numerator
          : [first?.numerator, first?.denominator],
    ]),
  )
}

describe('a breakdown', () => {
  test('is rounded to 5, each count by itself, with every category there can be', () => {
    const cells = [
      cell('all', 'all', 247),
      cell('domestic_abuse', 'yes', 143),
      cell('domestic_abuse', 'no', 104),
      cell('victim_sex', 'female', 247),
    ]
    expect(shown(cells, 'count')).toEqual({
      'all all': 247,
      'domestic_abuse yes': 145,
      'domestic_abuse no': 105,
      'domestic_abuse unknown': 0,
      'victim_sex female': 245,
      'victim_sex male': 0,
      'victim_sex other': 0,
      'victim_sex unknown': 0,
    })
  })

  test.each<[fact: string, counts: [number, number, number], expected: unknown[]]>([
    ['shows what leaves a small cell three values', [143, 92, 2], [145, 90, null]],
    // 118 to 122 and 113 to 117, of 242: the third is 3 or more.
    ['is withheld where a small cell is left two', [122, 117, 3], ['withheld', 'withheld', 'withheld']],
    ['is withheld where only one count is shown beside a small one', [237, 0, 3], ['withheld', 'withheld', 'withheld']],
    ['is withheld where all are small', [2, 3, 4], ['withheld', 'withheld', 'withheld']],
  ])('%s', (_fact, [yes, no, unknown], expected) => {
    const found = shown(
      [
        cell('all', 'all', yes + no + unknown),
        cell('domestic_abuse', 'yes', yes),
        cell('domestic_abuse', 'no', no),
        cell('domestic_abuse', 'unknown', unknown),
      ],
      'count',
    )
    expect(['yes', 'no', 'unknown'].map((category) => found[`domestic_abuse ${category}`])).toEqual(expected)
  })

  test('of a share does not say that none, or all, of a small group are alike', () => {
    const cells = [
      cell('all', 'all', 300, 120),
      cell('domestic_abuse', 'yes', 200, 89),
      cell('domestic_abuse', 'no', 88, 31),
      cell('domestic_abuse', 'unknown', 12, 0),
    ]
    expect(shown(cells, 'proportion')).toMatchObject({
      'domestic_abuse yes': [90, 200],
      'domestic_abuse unknown': [null, 10],
    })
  })

  test('of stages and categories, or of the wider population, is a second choice and not given', () => {
    const wider = { ...cell('domestic_abuse', 'yes', 200), population: 'stalking-related' }
    const cells = [{ ...cell('all', 'all', 200), population: 'stalking-related' }, wider]
    expect(shown(cells, 'count')).not.toHaveProperty('domestic_abuse yes')
    const parts = [cell('all', 'all', 200), cell('division', 'North', 120), cell('division', 'North', 70, null, 'a')]
    expect(shown(parts, 'mix')).not.toHaveProperty('division Northa')
  })

  test('by district is withheld where it says more of its divisions than they show', () => {
    const cells = [
      cell('all', 'all', 200),
      cell('division', 'North', 108),
      cell('division', 'South', 92),
      cell('district', 'high peak', 105),
      cell('district', 'dales', 3),
      cell('district', 'derby', 50),
      cell('district', 'erewash', 42),
    ]
    expect(shown(cells, 'count')).toMatchObject({
      'division North': 110,
      'division South': 90,
      'district high peak': 'withheld',
      'district derby': 'withheld',
    })
  })

  test('for the public is by division alone', () => {
    const cells = [cell('all', 'all', 247), cell('division', 'North', 147), cell('victim_sex', 'female', 247)]
    expect(Object.keys(shown(cells, 'count', 'public'))).toEqual([
      'all all',
      'division North',
      'division South',
      'division unknown',
    ])
  })
})

test('the categories of a mix are rounded and withheld like a breakdown', () => {
  const mix = (a: number, b: number, c: number) => [
    cell('all', 'all', a + b + c),
    cell('all', 'all', a, null, 'a'),
    cell('all', 'all', b, null, 'b'),
    cell('all', 'all', c, null, 'c'),
  ]
  expect(shown(mix(62, 31, 24), 'mix')).toMatchObject({ 'all alla': 60, 'all allb': 30, 'all allc': 25 })
  expect(shown(mix(62, 0, 3), 'mix')).toMatchObject({ 'all alla': 'withheld', 'all allc': 'withheld' })
})

describe('the wider population', () => {
  const narrow = [cell('all', 'all', 60)]
  test.each([
    [63, null],
    [60, 60],
    [65, 65],
  ])('of 60 and %i more is shown as %s', (wide, expected) => {
    const cells = [{ ...cell('all', 'all', wide), population: 'stalking-related' }]
    expect(shown(cells, 'count', 'partner', narrow)).toEqual({ 'all all': expected })
  })
})

test.each([
  ['few within it', 4, 5, [226, 260, null]],
  ['many within it', 7, 12, [226, 255, 12]],
])(
  'cases of the wider population with no known answer are counted in the whole where there are %s',
  (_fact, within, unknown, expected) => {
    const narrow = { ...cell('all', 'all', 223, 205), unknown: year(within) }
    const wide = { ...cell('all', 'all', 255, 226), population: 'stalking-related', unknown: year(unknown) }
    const given = { asOn: '2026-10-31', places, narrower: [narrow] }
    const [series] = disclosed([wide], measures.proportion, settingsWith().partner, given)
    const [month] = series?.periods ?? []
    expect([month?.numerator, month?.denominator, month?.unknown]).toEqual(expected)
  },
)

test('months that look back over others are given once a year', () => {
  const setting = settingsWith().partner
  const given = { asOn: '2026-10-31', places, narrower: [] }
  const [series] = disclosed([cell('all', 'all', 20)], measures.overlapping, setting, given)
  expect(series?.periods.map(({ month, months }) => [month, months])).toEqual([['2025-04', 12]])
})
