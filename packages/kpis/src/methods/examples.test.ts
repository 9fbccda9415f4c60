import { addDays } from '@dashboard/contract/month'
import { formatValue } from '@dashboard/contract/value'
import {
  assurance,
  countInterval,
  cumulativeIncidence,
  differenceInterval,
  funnelLimits,
  incidenceAt,
  iPrimeLimits,
  kaplanMeier,
  rateDifferenceInterval,
  specialCauses,
  survivalQuantile,
  tChartLimits,
  wilsonInterval,
  xmrLimits,
  type Interval,
} from '@dashboard/statistics'
import { expect, test } from 'vitest'
import { stepRefusal } from '../judge/step-change.ts'
import { madeReading } from '../testing/made-reading.ts'
import { methods } from './methods.ts'

/** The printed examples are what the methods really give. */
function exampleOf(id: string): string {
  return methods.methods.find((method) => method.id === id)?.example ?? ''
}

const tenth = (value: number | null | undefined) => (value ?? Number.NaN).toFixed(1)
const range = ({ lower, upper }: Interval) => `${tenth(lower)} to ${tenth(upper)}`
const shares = ({ lower, upper }: Interval) =>
  [lower, upper].map((value) => formatValue(value ?? 0, 'proportion')).join(' to ')

test('maturity', () => {
  expect([addDays('2026-04-30', 180), addDays('2026-05-31', 180)]).toEqual(['2026-10-27', '2026-11-27'])
  expect(exampleOf('maturity')).toContain(
    '27 October: data as at 31 October 2026 can judge April. May has to wait until 27 November',
  )
})

test('the usual range', () => {
  const [segment] = xmrLimits([12, 15, 11, 14, 13, 16, 10])
  const { mean = null, averageMovingRange: differences = null } = segment ?? {}
  expect(exampleOf('usual-range')).toContain(
    `the average is ${mean}. The differences are 3, 4, 3, 1, 3 and 6, on average ${differences?.toFixed(2)}; times 2.66 that is ${((differences ?? 0) * 2.66).toFixed(2)}. The usual range is ${range(segment!)}.`,
  )
})

test('a run', () => {
  const limits = { start: 0, end: 7, points: 7, mean: 10, lower: 1, upper: 19, averageMovingRange: 3 }
  const found = specialCauses([11, 12, 11, 12, 11, 12, 11], [{ ...limits, lowerTwoSigma: 4, upperTwoSigma: 16 }])
  expect(found.map((signal) => signal?.rule)).toEqual(Array.from({ length: 7 }, () => 'run'))
})

test('the target against the usual range', () => {
  const [segment] = xmrLimits(Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? 9 : 11)))
  expect(exampleOf('icons')).toContain(`The usual range is ${range(segment!)}`)
  expect([16, 4, 10].map((target) => assurance(segment!, target, 'higher'))).toEqual([
    'fails',
    'passes',
    'inconsistent',
  ])
})

test('a step change', () => {
  const before = [9, 11, 10, 12, 8, 10, 9, 11, 10, 12, 8, 10]
  const may = (after: number[]) => stepRefusal(madeReading({ met: [...before, ...after] }), '2025-01') === null
  expect([may([20, 21, 19, 20, 22, 18, 20]), may([20, 21, 19, 9, 22, 18, 20])]).toEqual([true, false])
})

test('uneven months', () => {
  const { centre, limits } = iPrimeLimits([10, 12, 40, 38], [25, 25, 100, 100])
  const widths = limits.map(({ upper }) => (upper ?? 0) - centre)
  expect((widths[0] ?? 0) / (widths[2] ?? 1)).toBeCloseTo(2, 12)
})

test('days between cases', () => {
  const days = [1, 12.1, 1, 12.1]
  const [segment] = xmrLimits(days.map((each) => each ** (1 / 3.6)))
  expect(exampleOf('few-cases').replace('−', '-')).toContain(
    `average ${tenth(segment?.mean)}, differences of 1, limits ${tenth(segment?.lower)} and ${tenth(segment?.upper)}`,
  )
  const { centre, lower, upper } = tChartLimits(days)
  expect(lower).toBe(0)
  expect(exampleOf('few-cases')).toContain(`${tenth(centre)} days apart, and usually no more than ${upper.toFixed(0)}.`)
})

test('intervals', () => {
  expect(exampleOf('intervals')).toBe(
    `7 of 20 is 35%, and the 95% interval is ${shares(wilsonInterval(7, 20))}. None of 20 is 0%, and the interval is 0% to ${shares(wilsonInterval(0, 20)).split(' to ')[1]}. 4 events: ${range(countInterval(4))}. 12 events: ${range(countInterval(12))}.`,
  )
})

test('areas', () => {
  const outer = funnelLimits(0.12, 60, 0.998)
  expect(exampleOf('areas')).toContain(shares(funnelLimits(0.12, 60, 0.95)).replace(' to ', ' and '))
  expect(exampleOf('areas')).toContain(`below ${formatValue(outer.upper ?? 0, 'proportion')}`)
})

test('waiting times', () => {
  const curve = cumulativeIncidence([
    ...[3, 6, 15].map((time) => ({ time, cause: 'wished' })),
    ...[6, 10].map((time) => ({ time, cause: 'other' })),
    ...[5, 8, 12].map((time) => ({ time, cause: null })),
  ])
  const share = (cause: string, day: number) => formatValue(incidenceAt(curve, cause, day).incidence, 'proportion')
  expect(exampleOf('waiting-times')).toContain(
    `By day 3 that is one of eight, ${share('wished', 3)}; by day 6, ${share('wished', 6)}; by day 15, ${share('wished', 15)}, with ${share('other', 15)} ended another way`,
  )
})

test('the median of the trial of 21 patients', () => {
  const ended = [6, 6, 6, 7, 10, 13, 16, 22, 23]
  const waiting = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
  const all = [...ended.map((time) => ({ time, ended: true })), ...waiting.map((time) => ({ time, ended: false }))]
  const median = (cases: typeof all) => survivalQuantile(kaplanMeier(cases), 0.5).value
  expect([all.length, median(all.filter((each) => each.ended)), median(all)]).toEqual([21, 10, 23])
  expect(exampleOf('waiting-times')).toContain('was 10 weeks. Counting all, it was 23.')
})

test('effects', () => {
  const share = differenceInterval({ events: 105, trials: 700 }, { events: 56, trials: 700 })
  const points = [share.lower, share.upper].map((value) => tenth((value ?? 0) * 100)).join(' to ')
  const count = rateDifferenceInterval({ events: 140, exposure: 7 }, { events: 84, exposure: 7 })
  expect(exampleOf('effects')).toContain(`7.0 points higher; the 95% interval is ${points}.`)
  expect(exampleOf('effects')).toContain(`8.0 more a month; ${range(count)}.`)
})
