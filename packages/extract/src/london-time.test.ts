import { expect, test } from 'vitest'
import { readInstant } from './london-time.ts'

test.each<[text: string, utc: string | null, fact: string]>([
  ['2026-01-10T09:30', '2026-01-10T09:30:00Z', 'winter is UTC'],
  ['2026-07-10T09:30', '2026-07-10T08:30:00Z', 'summer is an hour ahead'],
  ['2026-07-10T09:30:15', '2026-07-10T08:30:15Z', 'seconds are kept'],
  ['2026-07-10T09:30Z', '2026-07-10T09:30:00Z', 'Z is UTC'],
  ['2026-07-10T09:30+02:00', '2026-07-10T07:30:00Z', 'an offset is converted'],
  ['2026-03-29T00:59', '2026-03-29T00:59:00Z', 'the minute before clocks go forward'],
  ['2026-03-29T01:30', '2026-03-29T01:30:00Z', 'the hour that is skipped moves on: 02:30 BST'],
  ['2026-03-29T02:00', '2026-03-29T01:00:00Z', 'the first minute of summer time'],
  ['2026-10-25T00:59', '2026-10-24T23:59:00Z', 'before the repeated hour'],
  ['2026-10-25T01:30', '2026-10-25T00:30:00Z', 'the hour that is repeated is the first one: BST'],
  ['2026-10-25T02:00', '2026-10-25T02:00:00Z', 'after it'],
  ['2026-07-01T00:30', '2026-06-30T23:30:00Z', 'an hour earlier may be the day before'],
  ['2026-01-01T00:30+02:00', '2025-12-31T22:30:00Z', 'an offset may lead into the year before'],
  ['2025-03-30T01:30+01:00', '2025-03-30T00:30:00Z', 'an offset says which, also in the hour that is skipped'],
  ['2025-10-26T01:30Z', '2025-10-26T01:30:00Z', 'and in the hour that is repeated'],
  ['2026-01-10T09:30+15:00', null, 'no such offset'],
  ['2026-01-10T09:60', null, 'no such minute'],
  ['1899-12-31T10:00', null, 'before any record'],
  ['2026-02-29T10:00', null, 'no such day'],
  ['2026-13-01T10:00', null, 'no such month'],
  ['2026-01-10T24:00', null, 'no such hour'],
  ['2026-01-10 09:30', null, 'no T'],
  ['2026-01-10', null, 'no time'],
  ['12/01/2023', null, 'another order'],
])('%s is %s: %s', (text, utc) => {
  expect(readInstant(text)?.utc ?? null).toBe(utc)
})

test('midnight and the hours of the clocks are told', () => {
  expect(readInstant('2026-07-10T00:00')).toMatchObject({ midnight: true, clockChange: false })
  expect(readInstant('2026-03-29T01:30')).toMatchObject({ midnight: false, clockChange: true })
  expect(readInstant('2026-10-25T01:30')).toMatchObject({ midnight: false, clockChange: true })
})

test('the day and midnight are those of London', () => {
  expect(readInstant('2026-06-30T23:00Z')).toMatchObject({ day: '2026-07-01', midnight: true })
  expect(readInstant('2026-12-31T23:00Z')).toMatchObject({ day: '2026-12-31', midnight: false })
  expect(readInstant('2026-07-01T00:00:01')).toMatchObject({ day: '2026-07-01', midnight: false })
})

test('days and times that were read before go together like new ones', () => {
  readInstant('2026-07-02T00:30')
  readInstant('2026-12-03T09:45')
  readInstant('2026-03-29T01:45')
  expect(readInstant('2026-07-02T09:45')?.utc).toBe('2026-07-02T08:45:00Z')
  expect(readInstant('2026-12-03T00:30')?.utc).toBe('2026-12-03T00:30:00Z')
  expect(readInstant('2026-07-02T00:30')?.utc).toBe('2026-07-01T23:30:00Z')
  expect(readInstant('2026-03-29T09:45')?.utc).toBe('2026-03-29T08:45:00Z')
  expect(readInstant('2026-03-29T01:45')).toMatchObject({ utc: '2026-03-29T01:45:00Z', clockChange: true })
})
