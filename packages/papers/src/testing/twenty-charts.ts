import type { Figure } from '@dashboard/contract'
import { addMonths } from '@dashboard/contract/month'
import { monthsShape, pointOf } from './months-shape.ts'
import { figureBlock, sampleFigure, samplePaper } from './sample-paper.ts'

type Chart = Figure['chart']

const range = (length: number) => Array.from({ length }, (_, index) => index)
/** Up and down between 0 and 1, the same every time. */
const wave = (index: number) => (1 + Math.sin(index * 2.3)) / 2

const months: Chart = monthsShape([], {
  points: range(36).map((index) =>
    pointOf(addMonths('2023-11', index), 0.06 + wave(index) / 50, {
      numerator: 12,
      denominator: 180,
      mature: index < 30,
    }),
  ),
  targets: [{ from: '2023-11', to: null, value: 0.1, withinDays: 180, status: 'placeholder', source: '' }],
  breaks: [
    {
      month: '2025-04',
      kind: 'break',
      label: 'Recording rules changed',
      reason: '',
      recordedBy: null,
      recordedOn: null,
    },
  ],
  markers: [{ number: 1, kind: 'action', month: '2025-09', label: 'Charge clinics' }],
  process: {
    chart: 'xmr',
    segments: [
      {
        start: 0,
        end: 30,
        points: 30,
        mean: 0.07,
        limits: range(30).map(() => ({ lower: 0.05, upper: 0.09 })),
        standing: 'full',
      },
    ],
    stretches: [],
  },
})

const areas: Chart = {
  shape: 'areas',
  unit: 'proportion',
  rate: 0.1,
  areas: range(9).map((index) => ({
    category: `a${index}`,
    label: `District ${index}`,
    value: wave(index) / 5,
    numerator: 12,
    denominator: 80 + index * 20,
    significance: index === 3 ? 'high-95' : 'not-significant',
  })),
  limits: range(60).map((index) => ({
    trials: 20 + index * 5,
    lower95: 0.04,
    upper95: 0.16,
    lower998: 0.01,
    upper998: 0.2,
  })),
}

const curve: Chart = {
  shape: 'curve',
  unit: 'days',
  label: 'Order made',
  steps: range(180).map((index) => ({
    time: index,
    incidence: index / 360,
    lower: Math.max(0, index / 360 - 0.05),
    upper: index / 360 + 0.05,
  })),
  competing: {
    label: 'Refused or withdrawn',
    steps: range(60).map((index) => ({ time: index * 3, incidence: index / 400 })),
  },
  waitingAt: range(30).map((index) => index * 6),
  fewFrom: 160,
  atRisk: range(7).map((index) => ({ time: index * 30, cases: 210 - index * 30 })),
  median: 170,
  lastTime: 180,
  target: { time: 60, share: 0.5, status: 'placeholder' },
}

const gaps: Chart = {
  shape: 'gaps',
  gaps: range(60).map((index) => ({
    on: `${addMonths('2023-01', Math.floor(index / 2))}-${index % 2 === 0 ? '05' : '20'}`,
    days: Math.round(10 + wave(index) * 20),
    signal: null,
  })),
  centre: 15,
  lower: 2,
  upper: 45,
}

const cases: Chart = {
  shape: 'cases',
  cases: range(300).map((index) => ({
    month: addMonths('2024-01', Math.floor(index / 10)),
    days: Math.round(wave(index) * 200),
    end: index % 3 === 0 ? 'waiting' : 'reached',
  })),
  target: { days: 60, status: 'placeholder' },
  endLabels: { reached: 'Order made', other: 'Refused', waiting: 'Still waiting' },
}

const stages: Chart = {
  shape: 'stages',
  stages: range(4).map((index) => ({
    id: `s${index}`,
    label: `Stage ${index + 1}`,
    cases: 1200 - index * 300,
    ofFirst: index === 0 ? null : 1 - index / 4,
    ofPrevious: index === 0 ? null : 0.7,
    previousLabel: index === 0 ? null : `Stage ${index}`,
  })),
}

const bars: Chart = {
  shape: 'bars',
  unit: 'proportion',
  bars: range(9).map((index) => ({
    category: `b${index}`,
    label: `District ${index}`,
    value: wave(index),
    lower: Math.max(0, wave(index) - 0.1),
    upper: Math.min(1, wave(index) + 0.1),
    numerator: 40,
    denominator: 90,
    detail: '',
  })),
  target: null,
}

const lines: Chart = {
  shape: 'lines',
  unit: 'proportion',
  months: 3,
  periods: range(12).map((index) => addMonths('2023-10', index * 3)),
  lines: range(4).map((line) => ({
    id: `l${line}`,
    label: `Outcome ${line + 1}`,
    values: range(12).map((index) => ({ value: wave(index + line * 5), mature: index < 10 })),
  })),
}

const ratios: Chart = {
  shape: 'ratios',
  ratios: range(8).map((index) => ({
    category: `r${index}`,
    group: 'Sex of the victim',
    label: `Group ${index + 1}`,
    ratio: 0.5 + wave(index),
    lower: 0.4 + wave(index) * 0.8,
    upper: 0.7 + wave(index) * 1.2,
    cases: 40,
    differs: index === 2,
  })),
}

/** As a meeting's paper is: mostly months with their limits and values, and every other chart once. */
const charts: Chart[] = [...range(12).map(() => months), areas, curve, gaps, cases, stages, bars, lines, ratios]

/** Twenty charts of every shape, each with 36 rows of values. */
export const twentyCharts = samplePaper({
  blocks: charts.map((chart, index) =>
    figureBlock(
      sampleFigure(range(36).map(wave), {
        chart,
        title: `Figure of ${chart.shape}`,
        figureId: `F-00${String(index + 10)}-AAAA`,
        altText: `Chart ${index + 1} of ${chart.shape}.`,
      }),
      index + 1,
    ),
  ),
})
