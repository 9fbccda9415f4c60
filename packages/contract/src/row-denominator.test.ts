import { expect, test } from 'vitest'
import type { AreasShape, StagesShape } from './chart.ts'
import { denominatorOf } from './row-denominator.ts'

const areas: AreasShape = {
  shape: 'areas',
  unit: 'proportion',
  rate: 0.3,
  areas: [
    { category: 'd', label: 'Derby', value: 0.32, numerator: 58, denominator: 180, significance: 'not-significant' },
  ],
  limits: [],
}
const stages: StagesShape = {
  shape: 'stages',
  stages: [{ id: 'offered', label: 'Offered', cases: 400, ofFirst: null, ofPrevious: null, previousLabel: null }],
}

test('a district’s percentages are of its own cases', () => {
  expect(denominatorOf(areas, ['Derby', 0.32])).toBe(180)
})

test('the percentages of stages are of all that began', () => {
  expect(denominatorOf(stages, ['Engaged', 120, 0.3, 0.6])).toBe(400)
})

test('a row that the chart does not know has none', () => {
  expect(denominatorOf(areas, ['Elsewhere', null])).toBeNull()
})
