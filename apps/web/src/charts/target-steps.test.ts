import type { TargetStep } from '@dashboard/contract'
import { describe, expect, test } from 'vitest'
import { stepsOf } from './series-annotations.tsx'

const months = ['2026-01', '2026-02', '2026-03', '2026-04'].map((month) => ({ month, months: 1 }))
const quarters = ['2026-01', '2026-04', '2026-07'].map((month) => ({ month, months: 3 }))
const target = (from: string, to: string | null, value = 0.1): TargetStep => ({
  from,
  to,
  value,
  withinDays: null,
  status: 'confirmed',
  source: '',
})
const places = (targets: TargetStep[], points = months) =>
  stepsOf(targets, points).map(({ from, to, value }) => [from, to, value])

describe('a target is drawn', () => {
  test('from before the first month to the end', () => {
    expect(places([target('2014-04', null)])).toEqual([[-0.5, 3.6, 0.1]])
  })

  test('and another after it, from the edge of its first month', () => {
    expect(places([target('2014-04', '2026-03'), target('2026-03', null, 0.2)])).toEqual([
      [-0.5, 1.5, 0.1],
      [1.5, 3.6, 0.2],
    ])
  })

  test('and none over months that have none', () => {
    expect(places([target('2014-04', '2026-02'), target('2026-04', null, 0.2)])).toEqual([
      [-0.5, 0.5, 0.1],
      [2.5, 3.6, 0.2],
    ])
  })

  test('not where it ended before the months shown, or begins after them', () => {
    expect(places([target('2014-04', '2026-01'), target('2026-05', null)])).toEqual([])
  })

  test('by quarter from the quarter whose last month has it', () => {
    expect(places([target('2014-04', '2026-05'), target('2026-05', null, 0.2)], quarters)).toEqual([
      [-0.5, 0.5, 0.1],
      [0.5, 2.6, 0.2],
    ])
  })
})
