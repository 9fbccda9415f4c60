import { expect, test } from 'vitest'
import { variationOf } from '../judge/icons.ts'
import { judge } from '../judge/judge.ts'
import { findingOf } from '../judge/sentence.ts'
import { madeReading } from '../testing/made-reading.ts'
import { headlineTitle } from './headline.ts'

const steady = Array.from({ length: 24 }, (_, index) => [9, 11, 10, 12, 8, 10][index % 6] ?? 10)

test('a waiting time told by its share in time is named so: higher is not longer', () => {
  const reading = madeReading({ met: [...steady, 20, 20, 20, 20, 20, 20, 20] })
  const wait = {
    ...reading,
    kpi: { ...reading.kpi, kind: 'duration', words: { ...reading.kpi.words, met: 'assessed within 12 hours' } },
  }
  expect(headlineTitle(wait as typeof reading, judge(reading), '8q')).toMatch(/^Assessed within 12 hours: /)
})

test('months that share their cases are not too few: no limits fit them', () => {
  const reading = madeReading({ met: steady })
  const rolling = {
    ...reading,
    measure: { ...reading.measure, kind: 'snapshot', asks: true, overlaps: true },
  } as typeof reading
  const judgement = judge(rolling)
  expect(headlineTitle(rolling, judgement, '8q')).toBe('Made up: 10.0% in December 2025')
  expect(findingOf(rolling, judgement)?.clause).toBe('with no limits to judge it by')
  expect(variationOf(rolling, judgement)).toMatchObject({ icon: 'too-few', words: 'Not judged by month' })
})
