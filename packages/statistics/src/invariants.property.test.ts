import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countInterval } from './count-interval.ts'
import { cumulativeIncidence } from './cumulative-incidence.ts'
import { differenceInterval } from './difference-interval.ts'
import { kaplanMeier } from './kaplan-meier.ts'
import { specialCauses } from './special-causes.ts'
import { variation, type Better } from './variation.ts'
import { wilsonInterval } from './wilson-interval.ts'
import { xmrLimits } from './xmr-limits.ts'

const share = fc
  .tuple(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([trials, part]) => ({ events: Math.round(trials * part), trials }))
const series = fc.array(fc.option(fc.integer({ min: -9, max: 9 }), { nil: null }), { minLength: 1, maxLength: 40 })
const cases = fc.array(
  fc.record({
    time: fc.nat({ max: 20 }),
    cause: fc.constantFrom(null, 'a', 'b'),
    cases: fc.integer({ min: 1, max: 4 }),
  }),
  { minLength: 1, maxLength: 30 },
)
const oneByOne = <T extends { cases: number }>(given: T[]) =>
  given.flatMap(({ cases: alike, ...each }) => Array.from({ length: alike }, () => each))

test('an interval of a share lies within 0 and 1 and holds the share', () => {
  fc.assert(
    fc.property(share, ({ events, trials }) => {
      const { lower, upper } = wilsonInterval(events, trials)
      const p = events / trials
      expect(lower! >= 0 && lower! <= p + 1e-12 && p - 1e-12 <= upper! && upper! <= 1).toBe(true)
    }),
  )
})

test('counting what did not happen turns the interval over', () => {
  fc.assert(
    fc.property(share, ({ events, trials }) => {
      const { lower, upper } = wilsonInterval(events, trials)
      const turned = wilsonInterval(trials - events, trials)
      expect(turned.lower).toBeCloseTo(1 - upper!, 9)
      expect(turned.upper).toBeCloseTo(1 - lower!, 9)
    }),
  )
})

test('an interval of a count holds it, and grows with it', () => {
  fc.assert(
    fc.property(fc.nat({ max: 2000 }), (events) => {
      const { lower, upper } = countInterval(events)
      expect(lower! <= events && events <= upper!).toBe(true)
      expect(countInterval(events + 1).upper!).toBeGreaterThan(upper!)
    }),
  )
})

test('a difference the other way round is the same interval, mirrored', () => {
  fc.assert(
    fc.property(share, share, (a, b) => {
      const [one, other] = [differenceInterval(a, b), differenceInterval(b, a)]
      expect(one.lower).toBeCloseTo(-other.upper!, 9)
    }),
  )
})

test('a constant changes no signal; a mirror turns every side over', () => {
  fc.assert(
    fc.property(series, fc.integer({ min: -8, max: 8 }), (values, constant) => {
      const signalsOf = (given: (number | null)[]) => specialCauses(given, xmrLimits(given))
      const plain = signalsOf(values)
      const moved = signalsOf(values.map((value) => (value === null ? null : value + constant * 64)))
      const mirrored = signalsOf(values.map((value) => (value === null ? null : -value)))
      expect(moved).toEqual(plain)
      expect(mirrored).toEqual(
        plain.map((signal) => signal && { ...signal, side: signal.side === 'high' ? 'low' : 'high' }),
      )
    }),
  )
})

test('the other direction swaps improvement and concern, and nothing else', () => {
  fc.assert(
    fc.property(series, (values) => {
      const judge = (better: Better) => variation(values, xmrLimits(values), better)
      const swapped = judge('higher').replace(/improvement|concern/, (word) =>
        word === 'concern' ? 'improvement' : 'concern',
      )
      expect(judge('lower')).toBe(swapped)
    }),
  )
})

test('ever fewer wait; with nobody censored it is the plain share', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const curve = kaplanMeier(given.map(({ cause, ...each }) => ({ ...each, ended: cause !== null })))
      const rises = curve.filter(({ survival }, index) => survival > (curve[index - 1]?.survival ?? 1))
      expect(rises).toEqual([])
      const complete = given.map((each) => ({ ...each, ended: true }))
      const all = complete.reduce((total, each) => total + each.cases, 0)
      for (const { time, survival } of kaplanMeier(complete)) {
        const later = complete.reduce((total, each) => total + (each.time > time ? each.cases : 0), 0)
        expect(survival).toBeCloseTo(later / all, 9)
      }
    }),
  )
})

test('counted cases are the same as one by one, and those free of any end are Kaplan and Meier’s', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const curve = cumulativeIncidence(given)
      expect(curve).toEqual(cumulativeIncidence(oneByOne(given)))
      const followed = given.map(({ cause, ...each }) => ({ ...each, ended: cause !== null }))
      const waiting = kaplanMeier(followed)
      expect(waiting).toEqual(kaplanMeier(oneByOne(followed)))
      for (const [index, { survival }] of waiting.entries())
        expect(survival).toBeCloseTo(curve[index]?.eventFree ?? -1, 9)
    }),
  )
})
