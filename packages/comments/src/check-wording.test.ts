import type { Found } from '@dashboard/kpis'
import { expect, test } from 'vitest'
import { checkWording } from './check-wording.ts'

type Variation = Found['variation']
const found = (variation: Variation, direct = true): Found => ({ variation, direct })

test.each<[string, Found, string | null]>([
  ['Protection has improved.', found('common'), 'The draft says “has improved”. The chart finds no change.'],
  ['Protection has not improved.', found('common'), null],
  ['Derby completed 61%.', found('common'), null],
  [
    'The rate fell.',
    found('too-few'),
    'The draft says “fell”. The chart cannot tell yet whether anything has changed.',
  ],
  ['Protection has improved.', found('improvement-high'), null],
  ['Protection has improved.', found('improvement-low'), null],
  [
    'Protection has improved.',
    found('concern-low'),
    'The draft says “has improved”. The chart finds a concern, lower than usual.',
  ],
  ['It got worse.', found('concern-high'), null],
  [
    'It got worse.',
    found('improvement-high'),
    'The draft says “got worse”. The chart finds an improvement, higher than usual.',
  ],
  ['It rose.', found('neutral-high'), null],
  ['It fell.', found('neutral-high'), 'The draft says “fell”. The chart finds a change, higher than usual.'],
  [
    'It has improved.',
    found('neutral-high'),
    'The draft says “has improved”. The chart finds a change, higher than usual.',
  ],
])('“%s” beside %o', (text, chart, warning) => {
  expect(checkWording(text, 'draft', chart)).toBe(warning)
})

test('a wait that fell is a share in time that rose: only that there was a change is asked', () => {
  expect(checkWording('The wait fell.', 'draft', found('improvement-high', false))).toBeNull()
  expect(checkWording('It got worse.', 'draft', found('improvement-high', false))).toBe(
    'The draft says “got worse”. The chart finds an improvement.',
  )
})

test('the first claim that is not found is told', () => {
  expect(checkWording('It rose in May and has improved.', 'submitted', found('concern-high'))).toBe(
    'The comment says “has improved”. The chart finds a concern, higher than usual.',
  )
})

test('where there is no chart by month nothing is held against it', () => {
  expect(checkWording('It has improved.', 'draft', null)).toBeNull()
})
