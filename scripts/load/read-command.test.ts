import { describe, expect, test } from 'vitest'
import { readCommand } from './read-command.ts'

describe('pnpm load', () => {
  test('takes an extract, and may only check it', () => {
    expect(readCommand(['october', '--check', '--report', 'october.csv'])).toEqual({
      path: 'october',
      restore: null,
      force: false,
      check: true,
      reportFile: 'october.csv',
    })
  })

  test('takes an earlier load to restore in place of an extract', () => {
    expect(readCommand(['--restore', 'b0000000-0000-4000-8000-000000000001'])).toMatchObject({
      path: '',
      restore: 'b0000000-0000-4000-8000-000000000001',
    })
  })

  test.each([
    ['nothing', []],
    ['two extracts', ['october', 'november']],
    ['an extract and a load to restore', ['october', '--restore', 'b0']],
    ['a restore that is only checked', ['--restore', 'b0', '--check']],
    ['an option that there is not', ['october', '--chek']],
    ['a restore of nothing', ['--restore']],
  ])('says how it is used when it is given %s', (_what, given) => {
    expect(() => readCommand(given)).toThrow(/^Usage: pnpm load/)
  })

  test('writes reports as CSV or JSON alone', () => {
    expect(() => readCommand(['october', '--report', 'october.xlsx'])).toThrow(
      '--report takes a file whose name ends in .csv or .json.',
    )
  })
})
