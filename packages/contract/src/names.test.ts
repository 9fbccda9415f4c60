import { expect, test } from 'vitest'
import { forceName } from './names.ts'

test.each([
  ['derbyshire', 'Derbyshire'],
  ['west-mercia', 'West Mercia'],
  ['avon-and-somerset', 'Avon and Somerset'],
])('the force %s is called %s', (force, name) => {
  expect(forceName(force)).toBe(name)
})
