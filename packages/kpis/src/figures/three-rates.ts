import type { LinesShape } from '@dashboard/contract'
import { addMonths, periodName, type Month } from '@dashboard/contract/month'
import { over, periodsOf, type Rate } from '../charge-rates.ts'
import { capitalised, countsOf, sentences, shareOf } from '../wording.ts'
import type { Drawing } from './frame.ts'

const quartersShown = 12

/** The three charge rates by quarter, of the latest three years, and by financial year, of all years: any published figure should match one. */
export function threeRates(rates: Rate[], asOn: string): Drawing[] {
  if (rates.length < 2) return []
  const quarters = periodsOf(rates, 3, asOn).slice(-quartersShown)
  const years = periodsOf(rates, 12, asOn)
  return [draw(rates, quarters, 3), draw(rates, years, 12)].flatMap((drawing) => drawing ?? [])
}

/** Why the three differ, by the numbers of the latest financial year. */
export function whyTheyDiffer(rates: Rate[], asOn: string): string {
  const year = periodsOf(rates, 12, asOn).at(-1)
  if (!year) return ''
  const said = rates.flatMap(({ kpi, reading }) => {
    const point = over(reading, year, 12)
    return point ? `${kpi.code} ${shareOf(point)} (${countsOf(point)}${point.mature ? '' : ', so far'})` : []
  })
  const open = rates.flatMap(({ open: reading }) => (reading ? (over(reading, year, 12) ?? []) : []))[0]
  return sentences(
    `${periodName(year, addMonths(year, 11))}: ${said.join(', ')}.`,
    'F1 follows every crime for 180 days. F2 divides by the outcomes given in the year, so it leaves out crimes still open and takes in old ones.',
    open
      ? `F3 divides all charges so far by all crimes, of which ${shareOf(open)} have no outcome yet, so recent periods look low and rise.`
      : '',
  )
}

function draw(rates: Rate[], periods: Month[], length: 3 | 12): Drawing | null {
  const [first] = periods
  const last = periods.at(-1)
  if (!first || !last) return null
  const when = periodName(first, addMonths(last, length - 1))
  const unit = length === 3 ? 'quarter' : 'financial year'
  const words = `By ${unit}, ${when}: ${rates.map(({ kpi }) => `${kpi.code} ${kpi.shortTitle.toLowerCase()}`).join('; ')}.`
  const points = rates.map(({ reading }) => periods.map((period) => over(reading, period, length)))
  return {
    id: length === 3 ? 'three-rates' : 'three-rates-years',
    label: length === 3 ? 'Three charge rates' : 'Three charge rates by year',
    title: length === 3 ? 'Three charge rates, three questions' : 'Any published figure should match one of these',
    subtitle: `Percentage charged by ${unit}, Derbyshire, ${when}`,
    reading: words,
    notes: [
      'A hollow point is so far: its crimes have not all had their time. The lines count different people and are not compared with each other.',
    ],
    altText: `Line chart of three charge rates. ${words}`,
    chart: {
      shape: 'lines',
      unit: 'proportion',
      months: length,
      periods,
      lines: rates.map(({ kpi }, index): LinesShape['lines'][number] => ({
        id: kpi.id,
        label: `${kpi.code} ${names[kpi.code] ?? kpi.shortTitle}`,
        values: (points[index] ?? []).map((point) => ({ value: point?.value ?? null, mature: point?.mature ?? true })),
      })),
    },
    table: {
      columns: [
        { id: 'period', label: `${capitalised(unit)} from`, unit: 'month' },
        ...rates.flatMap(({ kpi }) => [
          { id: `${kpi.code}_value`, label: `${kpi.code} percentage`, unit: 'proportion' as const },
          { id: `${kpi.code}_numerator`, label: `${kpi.code} charged`, unit: 'count' as const },
          { id: `${kpi.code}_denominator`, label: `${kpi.code} of all`, unit: 'count' as const },
          { id: `${kpi.code}_standing`, label: `${kpi.code} standing`, unit: 'text' as const },
        ]),
      ],
      rows: periods.map((period, index) => [
        period,
        ...points.flatMap((own) => {
          const point = own[index]
          return [
            point?.value ?? null,
            point?.numerator ?? null,
            point?.denominator ?? null,
            point?.mature ? 'Mature' : 'So far [p]',
          ]
        }),
      ]),
    },
    period: { from: first, to: addMonths(last, length - 1) },
  }
}

const names: Record<string, string> = { F1: 'cohort', F2: 'assigned', F3: 'official' }
