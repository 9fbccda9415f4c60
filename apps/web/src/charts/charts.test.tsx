import { expect, test } from 'vitest'
import { drawn } from '../testing/drawn.tsx'
import { AreasChart } from './areas-chart.tsx'
import { BarsChart } from './bars-chart.tsx'
import { CasesChart } from './cases-chart.tsx'
import { CurveChart } from './curve-chart.tsx'
import { StagesChart } from './stages-chart.tsx'

test('waiting: half, the target, other ends and who has not yet ended are said in words', async () => {
  const container = await drawn(
    <CurveChart
      width={900}
      shape={{
        shape: 'curve',
        unit: 'days',
        label: 'Order made',
        steps: [
          { time: 20, incidence: 0.3, lower: 0.1, upper: 0.5 },
          { time: 64, incidence: 0.5, lower: 0.3, upper: 0.7 },
        ],
        competing: {
          label: 'Refused or withdrawn',
          steps: [
            { time: 20, incidence: 0 },
            { time: 64, incidence: 0.1 },
          ],
        },
        waitingAt: [40, 90],
        atRisk: [
          { time: 0, cases: 10 },
          { time: 30, cases: 7 },
        ],
        median: 64,
        fewFrom: null,
        lastTime: 180,
        target: { time: 60, share: 0.5, status: 'placeholder' },
      }}
    />,
  )
  for (const words of [
    'Half by day 64',
    'Target 50% by day 60',
    '[P] placeholder',
    'Order made',
    '50% by day 180',
    'Refused or withdrawn',
    '10% by day 180',
  ]) {
    expect(container.textContent).toContain(words)
  }
})

test('areas: every name is there, and one outside a limit is another shape', async () => {
  const area = (label: string, value: number, significance: 'low-95' | 'not-significant') => ({
    category: label,
    label,
    value,
    numerator: value * 100,
    denominator: 100,
    significance,
  })
  const container = await drawn(
    <AreasChart
      width={900}
      shape={{
        shape: 'areas',
        unit: 'proportion',
        rate: 0.1,
        areas: [area('Derby', 0.1, 'not-significant'), area('Bolsover', 0.02, 'low-95')],
        limits: [
          { trials: 50, lower95: 0.02, upper95: 0.18, lower998: 0, upper998: 0.23 },
          { trials: 120, lower95: 0.05, upper95: 0.15, lower998: 0.02, upper998: 0.18 },
        ],
      }}
    />,
  )
  expect(container.textContent).toContain('Derby')
  expect(container.textContent).toContain('Bolsover')
  expect(container.textContent).toContain('Force 10.0%')
  expect(container.querySelectorAll('circle')).toHaveLength(1)
  expect(container.querySelectorAll('path[stroke="var(--ink)"]')).toHaveLength(1)
})

test('cases: a mark each, in three shapes', async () => {
  const container = await drawn(
    <CasesChart
      width={900}
      shape={{
        shape: 'cases',
        cases: [
          { month: '2026-01', days: 10, end: 'reached' },
          { month: '2026-01', days: 12, end: 'other' },
          { month: '2026-03', days: 40, end: 'waiting' },
        ],
        target: { days: 60, status: 'placeholder' },
        endLabels: { reached: 'Order made', other: 'Refused', waiting: 'Still waiting' },
      }}
    />,
  )
  expect(container.textContent).toContain('Target 60 days [P]')
  // One of each in the chart and one of each in the key.
  expect(container.querySelectorAll('circle[fill="var(--series)"]')).toHaveLength(2)
  expect(container.querySelectorAll('path[stroke="var(--second-text)"]')).toHaveLength(2)
  expect(container.querySelectorAll('g[fill="var(--card)"] circle')).toHaveLength(2)
})

test('stages: each stage of the first and of the one before', async () => {
  const container = await drawn(
    <StagesChart
      width={900}
      shape={{
        shape: 'stages',
        stages: [
          { id: 'a', label: 'Offered', cases: 200, ofFirst: null, ofPrevious: null, previousLabel: null },
          { id: 'b', label: 'Accepted', cases: 100, ofFirst: 0.5, ofPrevious: 0.5, previousLabel: 'Offered' },
          { id: 'c', label: 'Engaged', cases: 50, ofFirst: 0.25, ofPrevious: 0.5, previousLabel: 'Accepted' },
        ],
      }}
    />,
  )
  expect(container.textContent).toContain('25.0% of offered, 50.0% of accepted')
})

test('bars: value, whole and target', async () => {
  const container = await drawn(
    <BarsChart
      width={900}
      shape={{
        shape: 'bars',
        unit: 'proportion',
        bars: [
          {
            category: 'N',
            label: 'North',
            value: 0.54,
            lower: 0.25,
            upper: 0.76,
            numerator: null,
            denominator: 13,
            detail: '',
          },
        ],
        target: { value: 0.5, status: 'placeholder' },
      }}
    />,
  )
  expect(container.textContent).toContain('54% of 13')
  expect(container.textContent).toContain('Target 50% [P]')
})
