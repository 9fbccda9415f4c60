import { describe, expect, test } from 'vitest'
import { chiSquareQuantile, tailOf, zOf } from './quantiles.ts'

/** jstat 1.9.6 against scipy 1.17.1; R 4.2.2 gives the same. */
describe('quantiles agree with scipy', () => {
  test.each([
    [0.9, 1.6448536269514722],
    [0.95, 1.959963984540054],
    [0.99, 2.5758293035489004],
    [0.998, 3.090232306167813],
  ])('z for a confidence of %d', (confidence, z) => {
    expect(zOf(confidence)).toBeCloseTo(z, 11)
  })

  test.each([
    [0.025, 2, 0.050635615968579795],
    [0.025, 18, 8.230746194756668],
    [0.975, 2, 7.377758908227871],
    [0.975, 20, 34.16960690283833],
    [0.001, 2, 0.002001000667167069],
    [0.999, 20, 45.31474661812586],
  ])('chi-square at %d with %i degrees of freedom', (probability, degrees, value) => {
    expect(chiSquareQuantile(probability, degrees)).toBeCloseTo(value, 10)
  })
})

test.each([0, 1, -0.5, 95, Number.NaN])('a confidence of %d is refused', (confidence) => {
  expect(() => tailOf(confidence)).toThrow('Confidence must lie between 0 and 1, as 0.95.')
})
