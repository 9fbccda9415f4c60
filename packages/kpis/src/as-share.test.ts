import type { TargetStep } from '@dashboard/contract'
import { describe, expect, test } from 'vitest'
import { targetsWithin, timeJudged } from './as-share.ts'
import { defineKpi } from './define-kpi.ts'
import type { Reading } from './read-kpi.ts'
import { madeReading } from './testing/made-reading.ts'
import { plain } from './testing/plain-definition.ts'

const [measure] = defineKpi({
  ...plain,
  id: 'wait',
  code: 'X1',
  title: 'Wait',
  shortTitle: 'Wait',
  cases: '',
  kind: 'duration',
  clock: 'days',
  ends: { done: 'Done' },
  horizons: [30, 60, 90],
}).allMeasures

const target = (from: string, to: string | null, withinDays: number): TargetStep => ({
  from,
  to,
  withinDays,
  value: 0.5,
  status: 'confirmed',
  source: 'Made up',
})

/** Twelve months of 2024, the last two of them too early. */
const reading = (targets: TargetStep[]): Reading => ({
  ...madeReading({ met: Array.from({ length: 12 }, () => 5), early: 2 }),
  measure: measure!,
  targets,
})

describe('a waiting time is judged', () => {
  test('by the time of the target in force in its latest mature month, not of one to come', () => {
    expect(timeJudged(reading([target('2014-04', '2024-11', 90), target('2024-11', null, 30)]))).toBe(90)
    expect(timeJudged(reading([target('2014-04', '2024-10', 90), target('2024-10', null, 30)]))).toBe(30)
  })

  test('by the second time that it asks for where there is no target', () => {
    expect(timeJudged(reading([]))).toBe(60)
  })

  test('beside targets of that time alone', () => {
    const targets = [target('2014-04', '2024-06', 90), target('2024-06', '2024-10', 30), target('2024-10', null, 90)]
    expect(targetsWithin(reading(targets), 90).map(({ from }) => from)).toEqual(['2014-04', '2024-10'])
  })
})
