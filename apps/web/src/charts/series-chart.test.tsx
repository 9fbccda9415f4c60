import type { Point, SeriesShape } from '@dashboard/contract'
import { describe, expect, test } from 'vitest'
import { drawn } from '../testing/drawn.tsx'
import { SeriesChart } from './series-chart.tsx'

const point = (month: string, value: number | null, mature = true): Point => ({
  month,
  months: 1,
  breakdown: 'all',
  category: 'all',
  label: 'Derbyshire',
  value,
  numerator: value === null ? null : value * 100,
  denominator: 100,
  unknown: 0,
  lower: value === null ? null : value - 0.02,
  upper: value === null ? null : value + 0.02,
  mature,
  status: mature ? [] : ['p'],
})
const shape: SeriesShape = {
  shape: 'series',
  unit: 'proportion',
  points: [
    point('2026-01', 0.1),
    point('2026-02', null),
    point('2026-03', 0),
    point('2026-04', 0.12),
    point('2026-05', 0.05, false),
  ],
  targets: [{ from: '2014-04', to: null, value: 0.1, withinDays: null, status: 'placeholder', source: '' }],
  breaks: [],
  markers: [],
  process: null,
}
const draw = (more: Partial<SeriesShape> = {}, width = 900) =>
  drawn(<SeriesChart shape={{ ...shape, ...more }} width={width} />)

test('a month without a value is a gap, nought is a point, and too early is hollow', async () => {
  const marks = [...(await draw()).querySelectorAll('circle')]
  expect(marks.map((mark) => mark.getAttribute('fill'))).toEqual([
    'var(--series)',
    'var(--series)',
    'var(--series)',
    'var(--card)',
  ])
})

test('the months that are too early to judge stand apart, in words', async () => {
  expect((await draw()).textContent).toContain('Too early to judge')
  expect((await draw({ points: shape.points.slice(0, 4) })).textContent).not.toContain('Too early to judge')
})

test('the target is drawn and named with its standing, though no value reaches it', async () => {
  const text = (await draw({ targets: [{ ...shape.targets[0]!, value: 0.5 }] })).textContent
  expect(text).toContain('Target 50%')
  expect(text).toContain('Target 50% [P]')
  expect(text).toContain('50%')
})

test('a break cuts the line and says why', async () => {
  const lines = (container: HTMLElement) =>
    [...container.querySelectorAll('path.recharts-line-curve')].filter((path) =>
      /\d/.test(path.getAttribute('d') ?? ''),
    ).length
  const whole = await draw({ points: shape.points.map(({ month, mature }) => point(month, 0.1, mature)) })
  const cut = await draw({
    points: shape.points.map(({ month, mature }) => point(month, 0.1, mature)),
    breaks: [
      { month: '2026-03', kind: 'break', label: 'Recording rule', reason: '', recordedBy: null, recordedOn: null },
    ],
  })
  expect(lines(cut)).toBe(lines(whole) + 1)
  expect(cut.textContent).toContain('Break: recording rule, Mar 2026')
})

test('a step change is named in full where there is room, and in a word where there is not', async () => {
  const points = shape.points.map(({ month, mature }) => point(month, 0.1, mature))
  const breaks: SeriesShape['breaks'] = [
    { month: '2026-03', kind: 'step', label: 'Charge clinics', reason: '', recordedBy: null, recordedOn: null },
  ]
  expect((await draw({ points, breaks })).textContent).toContain('Step change: Charge clinics, Mar 2026')
  const narrow = (await draw({ points, breaks }, 400)).textContent
  expect(narrow).toContain('Step')
  expect(narrow).not.toContain('Step change')
})

test('the range of months before a step change is paler than that of months since', async () => {
  const points = shape.points.map(({ month, mature }) => point(month, 0.1, mature))
  const segment = (start: number, end: number) => ({
    start,
    end,
    points: end - start,
    mean: 0.1,
    limits: Array.from({ length: end - start }, () => ({ lower: 0.05, upper: 0.15 })),
    standing: 'full' as const,
  })
  const process = { chart: 'xmr' as const, segments: [segment(0, 2), segment(2, 4)], stretches: [] }
  const fills = [...(await draw({ points, process })).querySelectorAll('path[fill^="var(--range"]')]
  expect(fills.map((path) => path.getAttribute('fill'))).toEqual(['var(--range-old)', 'var(--range)'])
})

describe('actions and events', () => {
  const markers: SeriesShape['markers'] = [
    { number: 1, kind: 'event', month: '2025-11', label: 'Before all of it' },
    { number: 2, kind: 'action', month: '2026-02', label: 'Clinics begin' },
  ]

  test('each stands over its month with its number and its words; one outside the months is not drawn', async () => {
    const svg = await draw({ markers })
    const numbers = [...svg.querySelectorAll('.disc-number')].map(({ textContent }) => textContent)
    expect(numbers).toEqual(['2'])
    expect(svg.textContent).toContain('Clinics begin')
  })

  test('where there is little room the number alone stays', async () => {
    const svg = await draw({ markers }, 380)
    expect(svg.querySelectorAll('.disc-number')).toHaveLength(1)
    expect(svg.textContent).not.toContain('Clinics begin')
  })

  test('its words give way to those of months that are too early, wherever these stand', async () => {
    const early = [...shape.points, point('2026-06', 0.05, false)]
    const beside = [{ ...markers[1]!, month: '2026-04' }]
    expect((await draw({ markers: beside, points: early })).textContent).not.toContain('Clinics begin')
  })

  test('a break beside one says so in one word', async () => {
    const cut = {
      month: '2026-03',
      kind: 'break',
      label: 'New rule',
      reason: '',
      recordedBy: null,
      recordedOn: null,
    } as const
    const words = (await draw({ markers, breaks: [cut] })).textContent
    expect([words?.includes('Break'), words?.includes('new rule')]).toEqual([true, false])
  })
})
