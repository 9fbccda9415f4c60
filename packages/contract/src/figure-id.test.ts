import { expect, test } from 'vitest'
import { figureId } from './made-paper.ts'

test.each([
  ['F-7K3Q-C4TR', 'as it is printed'],
  ['f-7k3q-c4tr', 'in small letters'],
  ['F7K3QC4TR', 'without its dashes'],
  [' F – 7K3Q – C4TR ', 'with long dashes and spaces'],
])('%s is the same figure, typed %s', (typed) => {
  expect(figureId.parse(typed)).toBe('F-7K3Q-C4TR')
})

test('letters that look like figures are taken for them', () => {
  expect(figureId.parse('F-OI0L-C4TR')).toBe('F-0101-C4TR')
})

test('what is no figure id is answered with one', () => {
  expect(figureId.safeParse('7K3Q').error?.issues[0]?.message).toBe('Write a figure id as F-7K3Q-C4TR.')
})
