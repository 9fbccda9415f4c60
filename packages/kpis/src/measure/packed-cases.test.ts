import { expect, test } from 'vitest'
import { readNumbers } from './packed-cases.ts'

test.each([0, 1, 4])('numbers are read where they stand, %i bytes into what was sent', (before) => {
  const sent = Buffer.alloc(before + 8)
  sent.writeUInt32BE(7, before)
  sent.writeUInt32BE(2 ** 32 - 1, before + 4)
  expect([...readNumbers(sent.subarray(before))]).toEqual([7, 2 ** 32 - 1])
})
