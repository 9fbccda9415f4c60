import { expect, test } from 'vitest'
import { spread } from './spread.ts'

const edges = { top: 0, bottom: 400 }

test('labels far apart stay where they are wanted', () => {
  expect(spread([300, 100], 40, edges)).toEqual([300, 100])
})

test('labels of equal values stand one under the other', () => {
  expect(spread([200, 200], 40, edges)).toEqual([200, 240])
})

test('labels at the foot move up and keep their order', () => {
  expect(spread([395, 390], 40, edges)).toEqual([400, 360])
})
