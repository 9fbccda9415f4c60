import type { PointSignal } from '@dashboard/contract'
import { expect, test } from 'vitest'
import { figureOf } from '../testing/figure-of.ts'
import { monthsShape, pointOf } from '../testing/months-shape.ts'
import { unzip } from '../testing/unzip.ts'
import { chartPart } from './chart-part.ts'
import { nativeChartOf } from './native-chart-of.ts'
import type { NativeChart } from './native-chart.ts'

const chartOf = (...[chart, figure]: Parameters<typeof figureOf>) =>
  nativeChartOf(figureOf(chart, figure)) as NativeChart
const seriesOf = (xml: string, name: string) =>
  xml.split('<c:ser>').find((series) => series.includes(`<c:v>${name}</c:v>`)) ?? ''
const valuesIn = (xml: string) =>
  [...xml.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)].map(([, at, of]) => [at, of])

const months = monthsShape([], {
  points: [pointOf('2026-01', 0), pointOf('2026-02', null, { status: ['c'] }), pointOf('2026-03', 0.125)],
  targets: [{ from: '2020-01', to: null, value: 0.1, withinDays: null, status: 'placeholder', source: '' }],
  process: {
    chart: 'xmr',
    segments: [
      {
        start: 0,
        end: 3,
        points: 2,
        mean: 0.0625,
        limits: [0, 1, 2].map(() => ({ lower: -0.0625, upper: 0.25 })),
        standing: 'full',
      },
    ],
    stretches: [],
  },
})

test('a null is no point and a nought is a nought, in the chart and in the sheet behind it', async () => {
  const { xml, workbook } = await chartPart(chartOf(months))
  const [, values = ''] = seriesOf(xml, 'Each month').split('<c:val>')
  expect(valuesIn(values)).toEqual([
    ['0', '0'],
    ['2', '0.125'],
  ])
  expect(values).toContain('<c:f>Data!$F$2:$F$4</c:f>')
  expect(xml).toContain('<c:dispBlanksAs val="gap"/>')
  const sheet = (await unzip(workbook))['xl/worksheets/sheet1.xml'] ?? ''
  expect([...sheet.matchAll(/r="(F\d)"[^>]*>(?:<v>|<is><t[^>]*>)([^<]*)/g)].map(([, cell, of]) => [cell, of])).toEqual([
    ['F1', 'Each month'],
    ['F2', '0'],
    ['F4', '0.125'],
  ])
})

test.each([
  ['Upper limit', 'dash'],
  ['Average', 'solid'],
  ['Lower limit', 'dash'],
  ['Target 10% [P]', 'lgDash'],
  ['Each month', 'solid'],
])('%s is a line of its own, %s', async (name, dash) => {
  const { xml } = await chartPart(chartOf(months))
  expect(seriesOf(xml, name).match(/<a:prstDash val="([^"]+)"/)?.[1]).toBe(dash)
})

test('what is unusual is nothing but markers, in a shape of its own', async () => {
  const signal: PointSignal = { rule: 'outside', rules: ['outside'], side: 'low', meaning: 'concern' }
  const { xml } = await chartPart(chartOf(monthsShape([], { points: [pointOf('2026-01', 0.1, { signal })] })))
  expect(seriesOf(xml, 'Concern')).toContain(
    '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="square"/>',
  )
})

test('bars have their intervals as error bars of their own sizes, and stand in the order of reading', async () => {
  const bar = {
    category: 'd',
    label: '=Derby & “大阪”',
    value: 0.5,
    lower: 0.25,
    upper: 0.75,
    numerator: 1,
    denominator: 2,
  }
  const chart = chartOf({ shape: 'bars', unit: 'proportion', bars: [{ ...bar, detail: '' }], target: null })
  const { xml, workbook } = await chartPart(chart)
  expect(xml).toContain('<c:plus><c:numRef><c:f>Data!$D$2:$D$2</c:f>')
  expect(xml).toContain('<c:barDir val="bar"/>')
  expect(xml).toContain('<c:orientation val="maxMin"/>')
  expect(xml).toContain('<c:v>=Derby &amp; “大阪”</c:v>')
  const sheet = (await unzip(workbook))['xl/worksheets/sheet1.xml'] ?? ''
  expect(sheet).toContain('<c r="A2" t="inlineStr"><is><t xml:space="preserve">=Derby &amp; “大阪”</t></is></c>')
  expect(sheet).not.toContain('<f>')
})

test('a target over columns is a line on the axes of the columns', async () => {
  const bar = {
    category: 'd',
    label: 'Derby',
    value: 0.5,
    lower: null,
    upper: null,
    numerator: 1,
    denominator: 2,
    detail: '',
  }
  const target = { value: 0.4, status: 'confirmed' as const }
  const { xml } = await chartPart(chartOf({ shape: 'bars', unit: 'proportion', bars: [bar, bar], target }))
  expect(xml.match(/<c:(barChart|lineChart|catAx|valAx)>/g)).toEqual([
    '<c:barChart>',
    '<c:lineChart>',
    '<c:catAx>',
    '<c:valAx>',
  ])
})

test('areas are drawn over their own numbers, each with its name beside it', async () => {
  const { xml } = await chartPart(
    chartOf({
      shape: 'areas',
      unit: 'proportion',
      rate: 0.1,
      areas: [{ category: 'd', label: 'Derby', value: 0.2, numerator: 20, denominator: 100, significance: 'high-95' }],
      limits: [{ trials: 100, lower95: 0.05, upper95: 0.15, lower998: 0.02, upper998: 0.2 }],
    }),
  )
  const outside = seriesOf(xml, 'Outside a limit')
  expect(outside).toContain('<a:t>Derby</a:t>')
  expect(valuesIn(outside.split('<c:xVal>')[1] ?? '')).toEqual([
    ['0', '100'],
    ['0', '0.2'],
  ])
})

test('the same chart is the same bytes', async () => {
  const chart = chartOf(months)
  const [first, second] = [await chartPart(chart), await chartPart(chart)]
  expect(first.xml).toBe(second.xml)
  expect(first.workbook.equals(second.workbook)).toBe(true)
})
