import { expect, test } from 'vitest'
import { todayInLondon } from './today.ts'

test.each([
  ['2026-07-31T22:59:59Z', '2026-07-31'],
  ['2026-07-31T23:00:00Z', '2026-08-01'],
  ['2026-12-31T23:59:59Z', '2026-12-31'],
])('at %s it is %s in London', (instant, day) => {
  expect(todayInLondon(new Date(instant))).toBe(day)
})
