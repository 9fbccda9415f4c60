import { expect, test } from 'vitest'
import { explain } from './explain.ts'

test.each([
  [Object.assign(new Error('write'), { code: 'ENOSPC' }), 'The disk is full. Free some space and start again.'],
  [
    Object.assign(new Error('could not extend file'), { code: '53100' }),
    'The disk is full. Free some space and start again.',
  ],
  [
    Object.assign(new Error('open'), { code: 'EACCES', path: '/x/.data' }),
    'There is no right to write to /x/.data. Give it to this user and start again.',
  ],
  [new Error('Port 4000 is in use.'), 'Port 4000 is in use.'],
])('%o is one sentence', (error, sentence) => {
  expect(explain(error)).toBe(sentence)
})

test('what nobody foresaw keeps its stack', () => {
  expect(explain(new TypeError('x is not a function'))).toContain('explain.test.ts')
})
