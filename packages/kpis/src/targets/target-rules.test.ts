import { describe, expect, test } from 'vitest'
import { defineKpi } from '../define-kpi.ts'
import { plain } from '../testing/plain-definition.ts'
import { targetFaults, targetTimes, type GivenTarget } from './target-rules.ts'

const described = { ...plain, title: 'Cases', shortTitle: 'Cases', cases: '', better: 'higher' } as const
const share = defineKpi({ ...described, id: 'share', code: 'X1', kind: 'proportion' })
const count = defineKpi({ ...described, id: 'number', code: 'X2', kind: 'snapshot', asks: false })
const wait = defineKpi({
  ...described,
  id: 'wait',
  code: 'X3',
  kind: 'duration',
  clock: 'hours',
  ends: { done: 'Done' },
  horizons: [12, 24],
  better: 'lower',
})
const watched = defineKpi({ ...described, id: 'watched', code: 'X4', kind: 'proportion', better: 'neither' })
const mix = defineKpi({ ...described, id: 'mix', code: 'X5', kind: 'mix', categories: { a: 'A' } })
const pending = defineKpi({
  ...plain,
  id: 'pending',
  code: 'X6',
  title: 'Cases',
  shortTitle: 'Cases',
  kind: 'pending',
  waitsFor: 'records',
})

const target = (change: Partial<GivenTarget> = {}): GivenTarget => ({
  kpiId: 'share',
  measureId: 'share',
  value: 0.1,
  unit: 'proportion',
  withinDays: null,
  validFrom: '2026-04-01',
  validTo: null,
  status: 'confirmed',
  ...change,
})
const timed = (change: Partial<GivenTarget> = {}) =>
  target({ kpiId: 'wait', measureId: 'wait', value: 0.5, withinDays: 0.5, ...change })
const counted = (change: Partial<GivenTarget> = {}) =>
  target({ kpiId: 'number', measureId: 'number', value: 0, unit: 'count', ...change })
const unjudged = target({ kpiId: 'watched', measureId: 'watched' })
const mixed = target({ kpiId: 'mix', measureId: 'mix' })
const waiting = (change: Partial<GivenTarget> = {}) => target({ kpiId: 'pending', measureId: 'pending', ...change })

const kpis = [share, count, wait, watched, mix, pending]
const messages = (given: GivenTarget, others: Parameters<typeof targetFaults>[2] = []) =>
  targetFaults(given, kpis.find(({ id }) => id === given.kpiId) ?? null, others).map(({ message }) => message)

describe('a target may be', () => {
  test.each([
    ['a share', target()],
    ['none at all', target({ value: 0 })],
    ['all', target({ value: 1 })],
    ['a number of nought', counted()],
    ['a share reached within half a day', timed()],
    ['of one month', target({ validFrom: '2026-02-01', validTo: '2026-02-28' })],
    ['a placeholder', target({ status: 'placeholder' })],
    ['of what is not counted yet, in any unit', waiting()],
  ])('%s', (_fact, given) => {
    expect(messages(given)).toEqual([])
  })
})

describe('refused is', () => {
  test.each([
    ['an unknown KPI', target({ kpiId: 'shares' }), 'There is no KPI "shares".'],
    ['an unknown measure', target({ measureId: 'shares' }), 'X1 has no measure "shares".'],
    ['a measure of another KPI', target({ measureId: 'number' }), 'X1 has no measure "number".'],
    ['no unit', target({ unit: null }), 'Give its unit: a target of X1 is a proportion.'],
    ['no unit of what is not counted yet', waiting({ unit: null }), 'Give its unit.'],
    ['another unit', target({ unit: 'count' }), 'Its unit is no count: a target of X1 is a proportion.'],
    [
      'days as the unit of a waiting time',
      timed({ unit: 'days', value: 12 }),
      'Its unit is no days: a target of X3 is a proportion, the share reached in time.',
    ],
    ['no value', target({ value: null }), 'Give the target as a number.'],
    ['a value that is no number', target({ value: Number.NaN }), 'Give the target as a number.'],
    ['a value without end', target({ value: Infinity }), 'Give the target as a number.'],
    ['a share over all', target({ value: 1.001 }), 'A share lies between 0% and 100%.'],
    ['a value below nought', counted({ value: -1 }), 'A target does not lie below nought.'],
    [
      'a time for what is no waiting time',
      target({ withinDays: 30 }),
      'X1 is no waiting time: leave out by when it is to be reached.',
    ],
    [
      'no time for a waiting time',
      timed({ withinDays: null }),
      'Say by when the share is to be reached: within 12 hours or 24 hours.',
    ],
    [
      'a time at which no share is told',
      timed({ withinDays: 2 }),
      'Say by when the share is to be reached: within 12 hours or 24 hours.',
    ],
    ['no beginning', target({ validFrom: null }), 'A target begins on the first day of a month.'],
    ['a beginning within a month', target({ validFrom: '2026-04-02' }), 'A target begins on the first day of a month.'],
    ['a day that is none', target({ validFrom: '2026-13-01' }), 'A target begins on the first day of a month.'],
    ['an end within a month', target({ validTo: '2026-04-29' }), 'A target ends on the last day of a month.'],
    ['an end before the beginning', target({ validTo: '2026-03-31' }), 'It ends before it begins.'],
    ['no standing', target({ status: null }), 'A target is confirmed or a placeholder.'],
    ['another standing', target({ status: 'unverified' }), 'A target is confirmed or a placeholder.'],
    [
      'what is watched and not judged',
      unjudged,
      'Of X4 neither higher nor lower is better: it is watched, not judged.',
    ],
    ['what is not one number', mixed, 'X5 is not one number that could meet a target.'],
  ])('%s', (_fact, given, message) => {
    expect(messages(given)).toEqual([message])
  })

  test('all that is wrong, at once', () => {
    expect(messages(target({ value: 2, withinDays: 3, validFrom: null }))).toHaveLength(3)
  })
})

describe('beside another target of the measure', () => {
  test.each([
    ['that ends before it, none is refused', '2014-04-01', '2026-03-31', []],
    ['that begins after it, none is refused', '2027-01-01', null, []],
    [
      'that still holds, it is',
      '2014-04-01',
      null,
      ['April 2026 has a target already: end or withdraw that one, or choose another month.'],
    ],
    [
      'that ends with its first month, it is',
      '2014-04-01',
      '2026-04-30',
      ['April 2026 has a target already: end or withdraw that one, or choose another month.'],
    ],
    [
      'that begins with its last month, it is',
      '2026-12-01',
      null,
      ['December 2026 has a target already: end or withdraw that one, or choose another month.'],
    ],
  ])('%s', (_fact, validFrom, validTo, expected) => {
    expect(messages(target({ validTo: '2026-12-31' }), [{ validFrom, validTo }])).toEqual(expected)
  })
})

test('times are those at which the share is told, in the words of its clock', () => {
  expect(targetTimes(wait.allMeasures[0]!)).toEqual([
    { days: 0.5, words: '12 hours' },
    { days: 1, words: '24 hours' },
  ])
  expect(targetTimes(share.allMeasures[0]!)).toEqual([])
})
