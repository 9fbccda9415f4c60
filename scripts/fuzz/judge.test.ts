import { expect, test } from 'vitest'
import { judge } from './judge.ts'

const id = '5f0e6f3e-8f0b-4d52-9a3c-0a4b7c6d2e11'
const json = { 'content-type': 'application/json; charset=utf-8', 'x-request-id': id }
const ways = { method: 'GET', url: '/api/sign-in/ways' }
const answer = (statusCode: number, body: object, headers: object = json) => ({
  statusCode,
  headers: { ...headers },
  body: JSON.stringify(body),
})
const problem = { status: 404, message: 'There is no such KPI.', requestId: id }

test('an answer and a problem of their schemas are well', () => {
  expect(judge(ways, answer(200, { ways: [{ id: 'a', name: 'b' }] }))).toBeNull()
  expect(judge(ways, answer(404, problem))).toBeNull()
})

test.each([
  ['breaks', answer(500, { ...problem, status: 500 }), 'It answers 500.'],
  [
    'has more than its schema',
    answer(200, { ways: [], sql: 'x' }),
    'The answer has something that is not in its schema.',
  ],
  ['lacks what its schema has', answer(200, {}), 'The answer is not of its schema.'],
  [
    'is a page',
    answer(200, { ways: [] }, { ...json, 'content-type': 'text/html' }),
    'The type is not that of the contract.',
  ],
  ['has no id', answer(200, { ways: [] }, {}), 'There is no request id.'],
  ['is a problem with a stack', answer(404, { ...problem, stack: '' }), 'The problem is not of its schema.'],
  ['is a problem of another status', answer(400, problem), 'The problem says another status.'],
  ['tells where it broke', answer(404, { ...problem, message: 'at app.ts:12:3' }), 'It tells of its innards.'],
  ['leads elsewhere', answer(303, {}, { ...json, location: '//example.org' }), 'It leads to //example.org.'],
])('an answer that %s is a fault', (_what, given, fault) => {
  expect(judge(ways, given)).toBe(fault)
})

test('an answer where the contract has none is a fault', () => {
  expect(judge({ method: 'GET', url: '/api/nothing' }, answer(200, {}))).toBe('It answers 200 at no endpoint.')
})
