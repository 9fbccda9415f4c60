import { expect, test } from 'vitest'
import { ofQuarters } from './choose-grain.ts'

test.each([
  ['a month with enough cases', { grain: 'month', limits: true, why: '' }, { grain: 'quarter', limits: true, why: '' }],
  [
    'a month with too few that are not added up',
    { grain: 'month', limits: false, why: 'On average a month has 0.4 cases, too few for limits by month.' },
    { grain: 'quarter', limits: false, why: 'On average a quarter has 0.4 cases, too few for limits by quarter.' },
  ],
  [
    'too few for a month',
    { grain: 'quarter', limits: true, why: 'On average a month has 1.2 cases.' },
    {
      grain: 'year',
      limits: false,
      why: 'Twelve months at a time: by quarter there are too few cases to say anything.',
    },
  ],
  ['years', { grain: 'year', limits: false, why: 'Few.' }, { grain: 'year', limits: false, why: 'Few.' }],
] as const)('what is known by quarter alone is judged so: %s', (_, choice, expected) => {
  expect(ofQuarters(choice)).toEqual(expected)
})
