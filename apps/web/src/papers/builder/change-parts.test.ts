import type { TemplateBlock } from '@dashboard/contract'
import { expect, test } from 'vitest'
import { insertPart, movePart, newPart, removePart } from './change-parts.ts'

const parts: TemplateBlock[] = [
  { block: 'headlines', id: 'headlines-1' },
  { block: 'words', id: 'words-1', text: 'Stable.', trueFor: null },
  { block: 'definitions', id: 'definitions-1' },
]
const idsOf = (changed: TemplateBlock[]) => changed.map(({ id }) => id)

test('a part moves one place', () => {
  expect(idsOf(movePart(parts, 'words-1', 'up'))).toEqual(['words-1', 'headlines-1', 'definitions-1'])
  expect(idsOf(movePart(parts, 'words-1', 'down'))).toEqual(['headlines-1', 'definitions-1', 'words-1'])
})

test.each([
  ['headlines-1', 'up'],
  ['definitions-1', 'down'],
  ['nothing', 'up'],
] as const)('%s does not move %s', (id, to) => {
  expect(movePart(parts, id, to)).toEqual(parts)
})

test('a part is put after another, or first', () => {
  const part = newPart('exceptions', parts, 'charge-rate')
  expect(idsOf(insertPart(parts, part, 'words-1'))).toEqual(['headlines-1', 'words-1', 'exceptions-1', 'definitions-1'])
  expect(idsOf(insertPart(parts, part, null))).toEqual(['exceptions-1', 'headlines-1', 'words-1', 'definitions-1'])
})

test('a new part has an id of its own, also after one was taken away', () => {
  const two = insertPart(parts, newPart('words', parts, 'charge-rate'), null)
  expect(idsOf(two)[0]).toBe('words-2')
  expect(newPart('words', removePart(two, 'words-1'), 'charge-rate').id).toBe('words-1')
})
