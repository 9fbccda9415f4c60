import { expect, test } from 'vitest'
import { explainFailure, withoutValues } from './explain-failure.ts'
import { Refusal } from './refusal.ts'

const secret = 'c0000000-0000-4000-8000-000000000001'
const database = (code: string, more: object = {}) =>
  Object.assign(new Error(`Key (crime_id)=(${secret}) already exists.`), {
    code,
    detail: secret,
    where: secret,
    ...more,
  })

test.each([
  [new Refusal('crimes.csv is not UTF-8.'), 'crimes.csv is not UTF-8.'],
  [database('53100'), 'The disk is full. Nothing was changed; free some space and load again.'],
  [
    database('42501'),
    'This database user may not load. Nothing was changed; load as the owner of the database, whose address DATABASE_URL takes.',
  ],
  [database('57P01'), 'The database went away. Nothing was changed; load again.'],
  [new Error('Connection terminated unexpectedly'), 'The database went away. Nothing was changed; load again.'],
])('%s: %s', (error, sentence) => {
  expect(explainFailure(error, false)).toBe(sentence)
})

test('what nobody foresaw has a code for support: what PostgreSQL calls it, where, and no value', () => {
  const sentence = explainFailure(database('23505', { constraint: 'crime_pkey', table: 'crime' }), false)
  expect(sentence).toMatch(
    /^The load failed\. Nothing was changed; give whoever looks after the dashboard this code: 23505 crime_pkey explain-failure\.test\.ts:\d+\.$/,
  )
})

test('an error of our own is named with its place', () => {
  expect(explainFailure(new TypeError(secret), false)).toMatch(/this code: TypeError explain-failure\.test\.ts:\d+\.$/)
})

test('when the database goes away while it commits, nobody knows which it was', () => {
  expect(explainFailure(database('57P01'), true)).toBe(
    'The database went away. The extract is loaded whole or not at all; load again.',
  )
})

test('the error that is thrown keeps where it was and nothing that it said', () => {
  const failure = withoutValues(new TypeError(`${secret}\nof two lines, ${secret}`), 'The load failed.')
  expect(failure.stack).toMatch(/^Error: The load failed\.\n {4}at .*explain-failure\.test\.ts/)
  expect(failure.stack).not.toContain(secret)
})
