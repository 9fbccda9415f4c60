import { expect, test } from 'vitest'
import { addDays, addMonths, dayName, daysBetween, lastDayOf, monthRange, monthsBetween, periodName } from './month.ts'

test('months are added over years', () => {
  expect([addMonths('2026-11', 3), addMonths('2026-01', -1), addMonths('2026-06', 0)]).toEqual([
    '2027-02',
    '2025-12',
    '2026-06',
  ])
  expect([monthsBetween('2025-11', '2026-02'), monthsBetween('2026-02', '2025-11')]).toEqual([3, -3])
  expect(monthRange('2025-12', '2026-02')).toEqual(['2025-12', '2026-01', '2026-02'])
})

test('days are added over the change of clocks and leap days', () => {
  expect([addDays('2026-03-28', 2), addDays('2024-02-28', 1), addDays('2026-01-01', -1)]).toEqual([
    '2026-03-30',
    '2024-02-29',
    '2025-12-31',
  ])
  expect([lastDayOf('2024-02'), lastDayOf('2026-10')]).toEqual(['2024-02-29', '2026-10-31'])
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
})

test('days and periods are named in British English', () => {
  expect([dayName('2026-10-03'), periodName('2025-05', '2026-04'), periodName('2026-04', '2026-04')]).toEqual([
    '3 October 2026',
    'May 2025 to April 2026',
    'April 2026',
  ])
})
