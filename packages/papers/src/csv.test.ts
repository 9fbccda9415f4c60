import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

test('cells are quoted where they must be, nothing is an empty cell', () => {
  expect(
    csvOf(
      ['a', 'b'],
      [
        ['x,y', 1.5],
        ['say "no"', null],
        [true, 'two\nlines'],
      ],
    ),
  ).toBe('a,b\r\n"x,y",1.5\r\n"say ""no""",\r\ntrue,"two\nlines"\r\n')
})

test.each(['=1+1', '+1', '-1', '@x', '\tx', '＝1', '＋1', '－1', '＠x'])(
  'text that begins like %j is no formula',
  (text) => {
    expect(csvOf(['a'], [[text]])).toBe(`a\r\n'${text}\r\n`)
  },
)

test.each(['\r=1', '\n=1'])('nor what begins a new line, %j', (text) => {
  expect(csvOf(['a'], [[text]])).toBe(`a\r\n"'${text}"\r\n`)
})

test('a negative number stays a number', () => {
  expect(csvOf(['a'], [[-1]])).toBe('a\r\n-1\r\n')
})
