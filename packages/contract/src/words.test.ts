import { describe, expect, test } from 'vitest'
import { personalText } from './words.ts'

const text = personalText(10, 60, 'Say it in 10 to 60 characters.')
const messages = (given: unknown) => text.safeParse(given).error?.issues.map(({ message }) => message)
const nobodyNamed =
  'Leave out what leads to a person: this looks like an e-mail address, a telephone number, a postcode or a National Insurance number.'

test('what is written is kept on one line, without white space at its ends', () => {
  expect(text.parse('  Link restored\n 28 October.  ')).toBe('Link restored 28 October.')
})

test.each([
  ['an e-mail address', 'Ask somebody@example.org about it.'],
  ['a telephone number', 'Ring 01332 496 0123 for the rest.'],
  ['a mobile number', 'Ring +44 7700 900123 for the rest.'],
  ['a postcode', 'Mostly round DE1 2QY since May.'],
  ['a National Insurance number', 'Held under AB 12 34 56 C there.'],
])('%s is refused, with what to leave out', (_what, given) => {
  expect(messages(given)).toEqual([nobodyNamed])
})

describe('what only looks a little like it is taken', () => {
  test.each(['72.0% in October, below 73.6% of the year', 'B1 and C6 fell from 1,204 to 980 in 2026'])(
    '%s',
    (given) => {
      expect(text.parse(given)).toBe(given)
    },
  )
})

test('too short and too long are one sentence', () => {
  expect(messages('Short.')).toEqual(['Say it in 10 to 60 characters.'])
  expect(messages('x'.repeat(61))).toEqual(['Say it in 10 to 60 characters.'])
})
