import { describe, expect, test } from 'vitest'
import { readManifest } from './manifest.ts'

const whole = {
  format: 1,
  force: 'derbyshire',
  extractId: 'E0000000-0000-4000-8000-000000000001',
  asAt: '2026-10-31T23:59',
  mode: 'full',
  feeds: { crimes: { file: 'crimes.csv' } },
}
const read = (change: object) => readManifest(JSON.stringify({ ...whole, ...change }))

test('what is left out has its default: not made up, 1% of rows, any number of them', () => {
  expect(read({})).toEqual({
    force: 'derbyshire',
    extractId: 'e0000000-0000-4000-8000-000000000001',
    asAtUtc: '2026-10-31T23:59:00Z',
    asOn: '2026-10-31',
    mode: 'full',
    synthetic: false,
    maxRejectedPercent: 1,
    feeds: { crimes: { file: 'crimes.csv', shown: 'crimes.csv', rows: null, sha256: null } },
  })
})

test('the cut-off is London wall time, or an offset that is converted', () => {
  expect(read({ asAt: '2026-06-30T23:59' })).toMatchObject({ asAtUtc: '2026-06-30T22:59:00Z', asOn: '2026-06-30' })
  expect(read({ asAt: '2026-06-30T23:30Z' })).toMatchObject({ asAtUtc: '2026-06-30T23:30:00Z', asOn: '2026-07-01' })
})

test('a byte order mark is accepted', () => {
  expect(readManifest(`\uFEFF${JSON.stringify(whole)}`).mode).toBe('full')
})

test('a delta that only removes rows lists no feed', () => {
  expect(read({ mode: 'delta', feeds: {} }).feeds).toEqual({})
})

test.each([
  ['crimes-2026-10.csv', 'crimes-2026-10.csv'],
  ['jane-doe.csv', 'The file of crimes'],
  ['crimes-doe.csv', 'The file of crimes'],
])('a file named %s is called %s', (file, shown) => {
  expect(read({ feeds: { crimes: { file } } }).feeds['crimes']).toMatchObject({ file, shown })
})

test('feeds and reference files are listed alike', () => {
  const { feeds } = read({ feeds: { breaches: { file: 'b.csv' }, areas: { file: 'a.csv' } } })
  expect(Object.keys(feeds)).toEqual(['breaches', 'areas'])
})

describe('is refused for', () => {
  const sha256 = 'a'.repeat(63)
  test.each([
    ['no JSON', '{', 'is not valid JSON.'],
    ['a list', '[]', 'is not a JSON object.'],
  ])('%s', (_what, text, sentence) => {
    expect(() => readManifest(text)).toThrow(`manifest.json ${sentence}`)
  })
  test.each<[what: string, change: object, sentence: string]>([
    ['a key it does not know', { author: 'x' }, 'has a key that format 1 does not know: author.'],
    [
      'a key that is no name',
      { 'Jane Doe, 07700 900123': 1 },
      'has a key that format 1 does not know: a name that is not printed here.',
    ],
    ['another format', { format: '1' }, 'must say "format": 1.'],
    ['no force', { force: undefined }, 'must name the force, in small letters.'],
    ['an id that is no UUID', { extractId: '1' }, 'must have an extractId that is a UUID.'],
    ['a day as cut-off', { asAt: '2026-10-31' }, 'must have an asAt written YYYY-MM-DDTHH:MM.'],
    ['another mode', { mode: 'append' }, 'must have a mode: full or delta.'],
    ['a label in words', { synthetic: 'yes' }, 'must give synthetic as true or false.'],
    ['101%', { maxRejectedPercent: 101 }, 'must give maxRejectedPercent between 0 and 100.'],
    ['a share in words', { maxRejectedPercent: '1' }, 'must give maxRejectedPercent between 0 and 100.'],
    ['no feeds', { feeds: {} }, 'must list its feeds.'],
    [
      'a feed it does not know',
      { feeds: { dogs: { file: 'd.csv' } } },
      'lists a feed that format 1 does not know: dogs.',
    ],
    ['a feed without file', { feeds: { crimes: 'crimes.csv' } }, 'must describe the feed crimes with its file.'],
    [
      'a key of a feed',
      { feeds: { crimes: { file: 'crimes.csv', size: 1 } } },
      'has a key for crimes that format 1 does not know: size.',
    ],
    ['a path', { feeds: { crimes: { file: '../crimes.csv' } } }, 'must name a CSV file beside it for crimes.'],
    [
      'rows that are no number',
      { feeds: { crimes: { file: 'crimes.csv', rows: 1.5 } } },
      'must give rows of crimes as a whole number.',
    ],
    [
      'a hash cut short',
      { feeds: { crimes: { file: 'crimes.csv', sha256 } } },
      'must give sha256 of crimes as 64 hexadecimal digits.',
    ],
    [
      'one file for two feeds',
      { feeds: { crimes: { file: 'a.csv' }, victims: { file: 'a.csv' } } },
      'names one file for two feeds.',
    ],
  ])('%s', (_what, change, sentence) => {
    expect(() => read(change)).toThrow(`manifest.json ${sentence}`)
  })
})
