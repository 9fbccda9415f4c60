import type { Point } from '@dashboard/contract'
import { expect, test } from 'vitest'
import { findMeasure } from '../catalogue.ts'
import { chooseGrain } from './choose-grain.ts'

const pointOf = (numerator: number): Point => ({
  month: '2026-01',
  months: 3,
  breakdown: 'all',
  category: 'all',
  label: 'Derbyshire',
  value: numerator / 100,
  numerator,
  denominator: 100,
  unknown: 0,
  lower: null,
  upper: null,
  mature: true,
  status: [],
})

test.each([
  ['enough cases', [4, 6], { grain: 'quarter', limits: true, why: '' }],
  [
    'too few',
    [1, 2],
    {
      grain: 'year',
      limits: false,
      why: 'On average a quarter has 1.5 cases that met it, too few for limits by quarter: each point is twelve months together. Neighbouring points share eleven of them, so there are no limits and no signals.',
    },
  ],
])('where quarters are all that is read, those with %s are called so', (_, numerators, expected) => {
  const measure = findMeasure('F1')?.measure
  expect(measure && chooseGrain(measure, numerators.map(pointOf), { shortest: 'quarter', days: false })).toEqual(
    expected,
  )
})
