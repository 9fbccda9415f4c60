import type { Tile } from '@dashboard/contract'
import { describe, expect, test } from 'vitest'
import { writeAgenda, type Sources } from './write-agenda.ts'

type Said = {
  variation?: Tile['variation']['icon']
  assurance?: Tile['assurance']['icon']
  met?: boolean | null
  phrase?: string
}

const judged = (
  id: string,
  { variation = 'common', assurance = 'none', met = null, phrase = 'as usual' }: Said = {},
) => ({
  theme: 'Outcomes',
  tile: {
    kpi: { id, code: id.toUpperCase(), title: id, shortTitle: `Rate ${id}`, question: '' },
    unavailable: null,
    value: null,
    period: '',
    target: { met, words: met ? 'Met in August 2026' : 'Not met in September 2026', target: '10%', placeholder: false },
    variation: { icon: variation, words: '' },
    assurance: { icon: assurance, side: 'below' as const, words: '' },
    spark: null,
    sentence: `Sentence of ${id}.`,
    warning: null,
  },
  name: `Rate ${id}`,
  finding: { phrase, title: '', tile: '', clause: '' },
})
const before = (id: string, said: Said = {}) => judged(id, said).tile
const sources = (given: Partial<Sources>): Sources => ({
  today: '2026-11-12',
  tiles: [],
  doubts: [],
  before: null,
  actions: [],
  lines: [],
  ...given,
})
const written = (given: Partial<Sources>) => writeAgenda(sources(given)).map(({ key, label }) => `${key}, ${label}`)

test('nothing that stands out is nothing to discuss', () => {
  expect(written({ tiles: [judged('a'), judged('b', { met: true, assurance: 'passes' })] })).toEqual([])
})

test('exceptions come first, by their weight: what got better is told last', () => {
  const agenda = written({
    tiles: [
      judged('better', { variation: 'improvement-high' }),
      judged('unreachable', { assurance: 'fails' }),
      judged('lower', { variation: 'concern-low' }),
    ],
    doubts: [{ cause: 'support_referrals', title: 'No rows', sentence: 'Do not rely on D3.', kpiIds: [] }],
    lines: [
      {
        id: 'l1',
        number: '7',
        recommendation: true,
        title: 'T',
        owner: 'O',
        dueOn: '2026-12-01',
        moved: 0,
        kpiIds: [],
      },
    ],
    actions: [{ id: 'a1', title: 'Legal capacity', owner: 'O', dueOn: '2026-11-01', kpiIds: [] }],
  })
  expect(agenda).toEqual([
    'signal:lower, New signal',
    'target:unreachable, Target out of reach',
    'data:support_referrals, Data quality',
    'action:a1, Overdue action',
    'plan:l1, Recommendation due',
    'improvement:better, Improvement',
  ])
})

describe('beside the meeting before', () => {
  test.each([
    ['as it was', 'concern-low', 'Signal still there'],
    ['within its usual range', 'common', 'New signal'],
    ['unusually high, and is low now', 'concern-high', 'New signal'],
    ['too young to be judged', 'too-few', 'New signal'],
  ] as const)('a signal of a figure that was %s', (_was, icon, label) => {
    expect(
      written({ tiles: [judged('a', { variation: 'concern-low' })], before: [before('a', { variation: icon })] }),
    ).toEqual([`signal:a, ${label}`])
  })

  test('new signals come before those that the group has seen', () => {
    const tiles = [judged('seen', { variation: 'concern-low' }), judged('new', { variation: 'concern-high' })]
    expect(written({ tiles, before: [before('seen', { variation: 'concern-low' }), before('new')] })).toEqual([
      'signal:new, New signal',
      'signal:seen, Signal still there',
    ])
  })

  test('a KPI that there was not yet has a new signal', () => {
    expect(written({ tiles: [judged('a', { variation: 'concern-low' })], before: [] })).toEqual([
      'signal:a, New signal',
    ])
  })

  test.each([
    ['met', true, ['missed:a, Newly missed']],
    ['missed already', false, []],
    ['not there', null, []],
  ])('a target that is missed and was %s', (_was, met, agenda) => {
    expect(written({ tiles: [judged('a', { met: false })], before: [before('a', { met })] })).toEqual(agenda)
  })

  test('without a meeting before nothing is newly missed', () => {
    expect(written({ tiles: [judged('a', { met: false })] })).toEqual([])
  })

  test.each([
    ['that is out of reach', { assurance: 'fails' }, ['target:a, Target out of reach']],
    ['of a figure with a signal', { variation: 'concern-low' }, ['signal:a, New signal']],
  ] as const)('a target %s is told once', (_which, said, agenda) => {
    expect(written({ tiles: [judged('a', { ...said, met: false })], before: [before('a', { met: true })] })).toEqual(
      agenda,
    )
  })

  test('newly missed targets come before those out of reach at the last meeting, and after those newly so', () => {
    const tiles = [
      judged('old', { assurance: 'fails' }),
      judged('missed', { met: false }),
      judged('fresh', { assurance: 'fails' }),
    ]
    const was = [before('old', { assurance: 'fails' }), before('missed', { met: true }), before('fresh')]
    expect(written({ tiles, before: was })).toEqual([
      'target:fresh, Target out of reach',
      'missed:missed, Newly missed',
      'target:old, Target out of reach',
    ])
  })

  test('what was met is said with its month', () => {
    const [item] = writeAgenda(sources({ tiles: [judged('a', { met: false })], before: [before('a', { met: true })] }))
    expect(item).toMatchObject({
      title: 'Rate a: target no longer met',
      sentence: 'Sentence of a. Not met in September 2026; at the last meeting, met in August 2026.',
      icon: { of: 'target', met: false },
    })
  })
})

test('an item carries the finding as its title, the icon of the KPI, and its theme', () => {
  const tiles = [judged('a', { variation: 'concern-low', phrase: 'lower than usual since Oct 2025' })]
  expect(writeAgenda(sources({ tiles }))).toEqual([
    {
      key: 'signal:a',
      kind: 'signal',
      label: 'New signal',
      title: 'Rate a: lower than usual since Oct 2025',
      sentence: 'Sentence of a.',
      kpis: [{ id: 'a', code: 'A', shortTitle: 'Rate a', theme: 'Outcomes' }],
      icon: { of: 'variation', icon: 'concern-low' },
    },
  ])
})

test('what has got better since the last meeting is told one by one, what the group has seen in one item', () => {
  const better = { variation: 'improvement-high' } as const
  const tiles = [judged('a', better), judged('b', better), judged('c', better)]
  const agenda = writeAgenda(sources({ tiles, before: [before('a', better), before('b'), before('c', better)] }))
  expect(agenda.map(({ key, title, sentence }) => [key, title, sentence])).toEqual([
    ['improvement:b', 'Rate b: as usual', 'Sentence of b.'],
    ['improvement:seen-before', '2 figures are still better than they were', 'Rate a and rate c.'],
  ])
})

test('a figure that is changing for the better is not held to a target that it could not meet as it was', () => {
  expect(written({ tiles: [judged('a', { variation: 'improvement-high', assurance: 'fails' })] })).toEqual([
    'improvement:a, Improvement',
  ])
})

test.each([
  ['2026-11-11', 'Legal capacity: 1 day late'],
  ['2026-10-12', 'Legal capacity: 31 days late'],
])('an action due on %s says how late it is, and whose', (dueOn, title) => {
  const actions = [{ id: 'a1', title: 'Legal capacity', owner: 'Head of Legal Services', dueOn, kpiIds: ['a', 'gone'] }]
  const [item] = writeAgenda(sources({ tiles: [judged('a')], actions }))
  expect(item?.title).toBe(title)
  expect(item?.sentence).toMatch(/^Head of Legal Services\. Due \d+ \w+ 2026\.$/)
  expect(item?.kpis.map(({ id }) => id)).toEqual(['a'])
})

test.each([
  [
    '2026-11-30',
    true,
    0,
    'Recommendation 7: Legal capacity, due 30 November 2026',
    'Head of Crime. Due 30 November 2026.',
  ],
  [
    '2026-11-02',
    true,
    2,
    'Recommendation 7: Legal capacity, 10 days late',
    'Head of Crime. Due 2 November 2026, after the day was moved twice.',
  ],
  [
    '2026-11-12',
    false,
    1,
    'Legal capacity, due 12 November 2026',
    'Head of Crime. Due 12 November 2026, after the day was moved once.',
  ],
])('a line of the plan due on %s', (dueOn, recommendation, moved, title, sentence) => {
  const line = {
    id: 'l1',
    number: '7',
    recommendation,
    title: 'Legal capacity',
    owner: 'Head of Crime',
    dueOn,
    moved,
    kpiIds: [],
  }
  expect(writeAgenda(sources({ lines: [line] }))).toMatchObject([{ title, sentence }])
})
