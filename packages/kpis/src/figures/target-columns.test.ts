import type { TargetStep } from '@dashboard/contract'
import { expect, test } from 'vitest'
import { targetColumns, timedTargetColumns } from './target-columns.ts'

const target = (from: string, to: string | null, value: number, status: TargetStep['status']): TargetStep => ({
  from,
  to,
  value,
  status,
  withinDays: null,
  source: 'Made up',
})
const targets = [target('2014-04', '2026-02', 0.1, 'placeholder'), target('2026-02', '2026-04', 0.12, 'confirmed')]
const months = ['2026-01', '2026-02', '2026-04'].map((month) => ({ month, months: 1 }))

test('each row has the target of its own month, and whether it is confirmed', () => {
  const { columns, cells } = targetColumns('proportion', months, targets)
  expect(columns.map(({ id, unit }) => [id, unit])).toEqual([
    ['target', 'proportion'],
    ['target_status', 'text'],
  ])
  expect(cells).toEqual([
    [0.1, 'placeholder'],
    [0.12, 'confirmed'],
    [null, null],
  ])
})

test('a quarter has the target of its last month', () => {
  expect(targetColumns('count', [{ month: '2025-12', months: 3 }], targets).cells).toEqual([[0.12, 'confirmed']])
})

test('a table no row of which has a target has no such columns', () => {
  expect(targetColumns('count', [{ month: '2026-05', months: 1 }], targets)).toEqual({ columns: [], cells: [[]] })
})

test('of a waiting time the target stands at its own time', () => {
  const { cells } = timedTargetColumns([30, 60], { time: 60, share: 0.5, status: 'placeholder' })
  expect(cells).toEqual([
    [null, null],
    [0.5, 'placeholder'],
  ])
  expect(timedTargetColumns([30], null)).toEqual({ columns: [], cells: [[]] })
})
