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
    proxy: ['loopback'],
    uploadMs: 1_800_000,
    rates: { signInsPerMinute: 120, exportsPerMinute: 120, uploadsPerHour: 30 },
  })
})

test('a proxy on another machine may say who asks, beside this one', () => {
  expect(readConfig({ DATABASE_URL: 'postgres://x', PROXY: '10.0.0.0/24' }).proxy).toEqual(['loopback', '10.0.0.0/24'])
})

test.each([
  [{ DATABASE_URL: 'x', PORT: 'abc' }, 'PORT must be a number from 1 to 65535.'],
  [{ DATABASE_URL: 'x', PORT: '70000' }, 'PORT must be a number from 1 to 65535.'],
  [{ DATABASE_URL: 'x', UPLOAD_BYTES: '2 GB' }, 'UPLOAD_BYTES must be a number from 1 to 64000000000.'],
  [{ DATABASE_URL: 'x', UPLOAD_SECONDS: '0' }, 'UPLOAD_SECONDS must be a number from 1 to 86400.'],
  [{ DATABASE_URL: 'x', EXPORTS_PER_MINUTE: 'all' }, 'EXPORTS_PER_MINUTE must be a number from 1 to 1000000.'],
  [{ DATABASE_URL: 'x', PROXY: 'proxy' }, 'PROXY must be the address of the proxy, such as 10.0.0.7 or 10.0.0.0/24.'],
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
