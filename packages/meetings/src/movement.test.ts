import type { KpiPage, Point, SeriesBreak, TargetStep } from '@dashboard/contract'
import { describe, expect, test } from 'vitest'
import { movementBetween } from './movement.ts'

const times = { before: 'at the October meeting', now: 'now' }

type Made = {
  points?: Partial<Point>[]
  audience?: 'restricted' | 'partner'
  version?: string
  target?: Partial<TargetStep> | null
  breaks?: Partial<SeriesBreak>[]
  lead?: [value: string, period: string]
  figure?: string
  unit?: 'proportion' | 'count'
}

const point = (month: string, numerator: number | null, denominator: number | null, rest: Partial<Point> = {}) => ({
  month,
  months: 1,
  numerator,
  denominator,
  value: numerator === null ? null : denominator === null ? numerator : numerator / denominator,
  unknown: 0,
  mature: true,
  status: [],
  ...rest,
})

/** A page with no more than what is compared. */
function page(made: Made): KpiPage {
  const { points = [], audience = 'restricted', version = '1-aaaa', target = null, breaks = [] } = made
  const { lead = ['41%', 'May 2026'], figure = 'months', unit = 'proportion' } = made
  const counts =
    unit === 'proportion'
      ? [
          { id: 'numerator', label: 'Charged within 180 days' },
          { id: 'denominator', label: 'Crimes recorded' },
        ]
      : [{ id: 'value', label: 'Crimes recorded' }]
  const targets = target ? [{ from: '2026-01', value: 0.1, status: 'confirmed', ...target }] : []
  return {
    standing: { audience },
    kpi: {
      id: 'charge-rate',
      code: 'F1',
      shortTitle: 'Charge rate',
      owner: 'Head of Crime',
      theme: { id: 'outcomes', title: 'Outcomes' },
      definitionVersion: version,
    },
    unavailable: null,
    strip: [{ value: lead[0], label: lead[1], icon: { of: 'nothing' } }],
    figures: [{ id: figure, chart: { shape: 'series', unit, points, targets, breaks }, table: { columns: counts } }],
  } as unknown as KpiPage
}

const between = (then: Made, now: Made) => movementBetween(page(then), page(now), times)

describe('a figure that moved', () => {
  const then = { points: [point('2026-04', 60, 200), point('2026-05', 82, 200)] }

  test('is told with both values, of the same month, and in the words of the KPI why', () => {
    const moved = between(then, { points: [point('2026-04', 60, 200), point('2026-05', 94, 201)] })
    expect(moved.sentence).toBe(
      '41.0% for May 2026 at the October meeting, now 46.8%: 1 more case in all; 12 more charged within 180 days.',
    )
    expect(moved.moved).toBe(true)
    expect(moved.points).toBeCloseTo(5.766, 3)
    expect(moved.figures).toEqual([
      {
        period: 'May 2026',
        before: '41.0%',
        now: '46.8%',
        why: '1 more case in all; 12 more charged within 180 days',
      },
    ])
  })

  test('can move down, as records are taken out or become unknown', () => {
    const { sentence } = between(then, { points: [point('2026-05', 80, 197, { unknown: 1 })] })
    expect(sentence).toBe(
      '41.0% for May 2026 at the October meeting, now 40.6%: 3 fewer crimes recorded; 2 fewer charged within 180 days; 1 more not known.',
    )
  })

  test('of another definition says so, and counts nothing', () => {
    const moved = between(then, { points: [point('2026-05', 94, 200)], version: '2-bbbb' })
    expect(moved.sentence).toBe('41.0% for May 2026 at the October meeting, now 47.0%: definition changed.')
    expect([moved.changes, moved.changed]).toEqual([
      ['definition'],
      ['Definition changed: version 1-aaaa, now 2-bbbb.'],
    ])
  })

  test('outside the force is told without the difference of two counts', () => {
    const { sentence } = between(
      { ...then, audience: 'partner' },
      { points: [point('2026-05', 94, 200)], audience: 'partner' },
    )
    expect(sentence).toBe('41.0% for May 2026 at the October meeting, now 47.0%: late records.')
  })

  test('is known by the months it covers: a quarter is no month', () => {
    const { moved, figures } = between(then, { points: [point('2026-05', 94, 200, { months: 3 })] })
    expect([moved, figures]).toEqual([false, []])
  })

  test('of twelve months at a time names the twelve', () => {
    const { sentence } = between(
      { ...then, figure: 'rolling' },
      { points: [point('2026-05', 94, 200)], figure: 'rolling' },
    )
    expect(sentence).toBe(
      '41.0% for the twelve months to May 2026 at the October meeting, now 47.0%: 12 more charged within 180 days.',
    )
  })

  test('of counts is told in cases', () => {
    const { sentence, points } = between(
      { points: [point('2026-05', 120, null)], unit: 'count' },
      { points: [point('2026-05', 132, null)], unit: 'count' },
    )
    expect([sentence, points]).toEqual([
      '120 for May 2026 at the October meeting, now 132: 12 more crimes recorded.',
      null,
    ])
  })
})

describe('months', () => {
  test('that could not be judged then, or were not yet there, are told, the latest first', () => {
    const { figures, moved } = between(
      { points: [point('2026-04', 60, 200), point('2026-05', 30, 180, { mature: false })] },
      {
        points: [
          point('2026-04', 60, 200),
          point('2026-05', 82, 200),
          point('2026-06', 50, 200),
          point('2026-07', 10, 90, { mature: false }),
        ],
      },
    )
    expect(moved).toBe(false)
    expect(figures).toEqual([
      { period: 'June 2026', before: 'not yet shown', now: '25.0%', why: 'first shown' },
      {
        period: 'May 2026',
        before: '16.7% so far',
        now: '41.0%',
        why: 'too early to judge then; 20 more crimes recorded; 52 more charged within 180 days',
      },
    ])
  })

  test('that read the same are left out', () => {
    const same = { points: [point('2026-05', 82, 200)] }
    expect(between(same, same)).toMatchObject({
      moved: false,
      points: 0,
      figures: [],
      changed: [],
      sentence: '41.0% for May 2026 at the October meeting, the same now.',
    })
  })

  test('that are protected now are said to be', () => {
    const { figures } = between(
      { points: [point('2026-05', 82, 200)], audience: 'partner' },
      { points: [point('2026-05', null, 200, { status: ['c'] })], audience: 'partner' },
    )
    expect(figures).toEqual([{ period: 'May 2026', before: '41.0%', now: 'protected [c]', why: 'late records' }])
  })
})

describe('what else is another now', () => {
  const points = [point('2026-04', 60, 200), point('2026-05', 82, 200)]

  test.each([
    [null, { value: 0.12 }, 'Target changed: none set, now 12% from January 2026.'],
    [
      { status: 'placeholder' as const },
      { value: 0.1 },
      'Target changed: 10% [P] from January 2026, now 10% from January 2026.',
    ],
    [{ value: 0.1 }, null, 'Target changed: 10% from January 2026, now none set.'],
  ])('a target: %o and then %o', (before, after, words) => {
    const { changes, changed } = between({ points, target: before }, { points, target: after })
    expect([changes, changed]).toEqual([['target'], [words]])
  })

  test('a step change recorded or withdrawn since', () => {
    const step = [{ month: '2026-05', kind: 'step' as const }]
    expect(between({ points }, { points, breaks: step }).changed).toEqual(['Step change from May 2026 recorded since.'])
    expect(between({ points, breaks: step }, { points }).changed).toEqual([
      'Step change from May 2026 withdrawn since.',
    ])
  })
})

describe('what is told in no series', () => {
  const none = { figure: 'mix' }

  test('is told by what was led with, and is not said to have moved', () => {
    const { sentence, moved } = between(
      { ...none, lead: ['64 days', 'May 2026'] },
      { ...none, lead: ['66 days', 'June 2026'] },
    )
    expect([sentence, moved]).toEqual(['At the October meeting 64 days (May 2026), now 66 days (June 2026).', false])
  })

  test('and is the same is said to be', () => {
    expect(between(none, none).sentence).toBe('The same at the October meeting and now: 41% (May 2026).')
  })
})
