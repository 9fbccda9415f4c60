import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cumulativeIncidence, incidenceAt, incidenceQuantile } from './cumulative-incidence.ts'
import { incidenceOf, shareBy, timeReached } from './incidence-of.ts'

const cases = fc.array(
  fc.record({ time: fc.nat({ max: 20 }), cause: fc.constantFrom(null, 'made', 'refused', 'withdrawn') }),
  { minLength: 1, maxLength: 60 },
)

test('those still free of any end and those who ended each way add up to all, at every time', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const sums = cumulativeIncidence(given).map(({ eventFree, causes }) =>
        Object.values(causes).reduce((total, { incidence }) => total + incidence, eventFree),
      )
      expect(sums.every((sum) => Math.abs(sum - 1) < 1e-12)).toBe(true)
    }),
  )
})

test('a share never falls, and its limits hold it', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const made = cumulativeIncidence(given).flatMap(({ causes }) => causes['made'] ?? [])
      const falls = made.filter(({ incidence }, index) => incidence < (made[index - 1]?.incidence ?? 0) - 1e-12)
      const outside = made.filter(({ incidence, lower, upper }) => (lower ?? 0) > incidence || (upper ?? 1) < incidence)
      expect([falls, outside]).toEqual([[], []])
    }),
  )
})

test('the share alone is to the last digit what the whole curve says, and so are its quantiles', () => {
  fc.assert(
    fc.property(
      cases,
      fc.constantFrom('made', 'refused', 'never'),
      fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      (given, cause, p) => {
        const whole = cumulativeIncidence(given)
        const alone = incidenceOf(given, cause)
        expect(alone).toEqual(whole.map(({ time }) => ({ time, incidence: incidenceAt(whole, cause, time).incidence })))
        expect(timeReached(alone, p)).toBe(incidenceQuantile(whole, cause, p))
        expect(shareBy(alone, 7)).toBe(incidenceAt(whole, cause, 7).incidence)
      },
    ),
  )
})
