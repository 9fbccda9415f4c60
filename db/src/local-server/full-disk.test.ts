import { expect, test } from 'vitest'
import { tellsOfFullDisk } from './full-disk.ts'

test.each([
  ['PANIC:  could not write to file "pg_wal/xlogtemp.9": No space left on device', true],
  ['FATAL:  could not extend file "base/1/2691": wrote only 4096 of 8192 bytes\nHINT:  Check free disk space.', true],
  ['FATAL:  password authentication failed', false],
])('%s', (words, full) => {
  expect(tellsOfFullDisk(words)).toBe(full)
})
