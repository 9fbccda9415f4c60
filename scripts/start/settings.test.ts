import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

test('without anything said it is port 4000 and the local database', () => {
  expect(readSettings({}, [])).toEqual({ port: 4000, databaseUrl: null, dev: false })
})

test.each([
  [{ PORT: 'abc' }, [], 'PORT must be a number from 1 to 65535.'],
  [{ PORT: '0' }, [], 'PORT must be a number from 1 to 65535.'],
  [{ PORT: '65536' }, [], 'PORT must be a number from 1 to 65535.'],
  [{ DATABASE_URL: 'secret@host' }, [], 'DATABASE_URL must be written postgres://user:password@host:port/database.'],
  [
    { DATABASE_URL: 'mysql://u:secret@host/db' },
    [],
    'DATABASE_URL must be written postgres://user:password@host:port/database.',
  ],
  [{}, ['--fast'], 'Usage: pnpm start (settings come from PORT and DATABASE_URL)'],
])('%o %o is refused in a sentence that tells no secret', (variables, given, sentence) => {
  expect(() => readSettings(variables, given)).toThrow(sentence)
})
