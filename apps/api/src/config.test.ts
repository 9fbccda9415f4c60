import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

const publicUrl = 'PUBLIC_URL must be written https://figures.example.police.uk, without anything after it.'

test('a port and an address are enough', () => {
  expect(readConfig({ PORT: '4123', DATABASE_URL: 'postgres://x' })).toMatchObject({
    port: 4123,
    databaseUrl: 'postgres://x',
    logLevel: 'info',
    host: '127.0.0.1',
    publicUrl: null,
    issuers: [],
  })
})

test.each([
  [{ DATABASE_URL: 'x', PORT: 'abc' }, 'PORT must be a number from 1 to 65535.'],
  [{ DATABASE_URL: 'x', PORT: '70000' }, 'PORT must be a number from 1 to 65535.'],
  [{ DATABASE_URL: 'x', UPLOAD_BYTES: '2 GB' }, 'UPLOAD_BYTES must be a number from 1 to 64000000000.'],
  [{}, 'DATABASE_URL must be the address of the database.'],
  [{ DATABASE_URL: 'x', PUBLIC_URL: 'figures.example.police.uk' }, publicUrl],
  [{ DATABASE_URL: 'x', PUBLIC_URL: 'http://figures.example.police.uk' }, publicUrl],
  [{ DATABASE_URL: 'x', PUBLIC_URL: 'https://figures.example.police.uk/figures' }, publicUrl],
  [
    { DATABASE_URL: 'x', SIGN_IN: '/nowhere/sign-in.json' },
    'SIGN_IN names /nowhere/sign-in.json, which cannot be read.',
  ],
  [{ DATABASE_URL: 'x', LOG_LEVEL: 'loud' }, 'LOG_LEVEL is fatal, error, warn, info, debug or silent.'],
])('%o is refused with a sentence', (variables, sentence) => {
  expect(() => readConfig(variables)).toThrow(sentence)
})
