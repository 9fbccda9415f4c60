import { expect, test } from 'vitest'
import { NumberList } from './number-list.ts'

test('numbers come back in the order in which they were given, however many, up to four bytes', () => {
  const numbers = Array.from({ length: 1000 }, (_, at) => 2 ** 32 - 1 - at)
  const list = new NumberList()
  expect([...list.all]).toEqual([])
  for (const number of numbers) list.push(number)
  expect([...list.all]).toEqual(numbers)
})
