import { expect, test } from 'vitest'
import { writtenCell } from './written-cell.ts'

test.each([
  [null, 'value', 'proportion', 200, '–'],
  [0, 'value', 'proportion', 200, '0.0%'],
  [0.333, 'value', 'proportion', 60, '33%'],
  [0.1, 'target', 'proportion', 60, '10%'],
  ['2026-04', 'month', 'month', null, 'Apr 2026'],
  ['=SUM(1)', 'note', 'text', null, '=SUM(1)'],
  [1204, 'cases', 'count', null, '1,204'],
  [12.5, 'value', 'days', null, '12.5'],
  [0.25, 'value', 'rate', null, '0.25'],
] as const)('%s of %s, %s, of %s cases is written %s', (cell, id, unit, denominator, written) => {
  expect(writtenCell(cell, { id, unit }, denominator)).toBe(written)
})
