import type { Tile } from '@dashboard/contract'
import { expect, test } from 'vitest'
import { changesSince } from './changes-since.ts'

const tile: Tile = {
  kpi: { id: 'charge-rate', code: 'F1', title: 'Charge rate', shortTitle: 'Charge rate', question: 'How many?' },
  unavailable: null,
  value: { text: '8.1%', unit: '' },
  period: 'April 2026',
  target: { met: false, words: 'Not met in April 2026', target: '10% [P]', placeholder: true },
  variation: { icon: 'common', words: 'Usual variation' },
  assurance: { icon: 'fails', side: 'below', words: 'Will not meet target without change' },
  spark: null,
  sentence: '',
  warning: null,
}

test('what stands as it did is no change', () => {
  expect(changesSince(tile, { ...tile, sentence: 'In other words.' })).toEqual([])
})

test('each of the four statements is told of by what it was and is', () => {
  const now: Tile = {
    ...tile,
    value: { text: '10.4%', unit: '' },
    period: 'May 2026',
    target: { ...tile.target, met: true, words: 'Met in May 2026' },
    variation: { icon: 'improvement-high', words: 'Improving, high' },
    assurance: { icon: 'inconsistent', side: 'across', words: 'Hit or miss' },
  }
  expect(changesSince(tile, now)).toEqual([
    { what: 'figure', was: '8.1% (April 2026)', is: '10.4% (May 2026)' },
    { what: 'target', was: 'Not met in April 2026', is: 'Met in May 2026' },
    { what: 'trend', was: 'Usual variation', is: 'Improving, high' },
    { what: 'assurance', was: 'Will not meet target without change', is: 'Hit or miss' },
  ])
})

test('that a later month misses its target too is no change of that', () => {
  const now = { ...tile, period: 'May 2026', target: { ...tile.target, words: 'Not met in May 2026' } }
  expect(changesSince(tile, now)).toEqual([{ what: 'figure', was: '8.1% (April 2026)', is: '8.1% (May 2026)' }])
})

test('a figure that is not there any more is told of by why', () => {
  expect(changesSince(tile, { ...tile, unavailable: 'Feed not supplied', value: null })).toEqual([
    { what: 'figure', was: '8.1% (April 2026)', is: 'Feed not supplied' },
  ])
})

test('a figure that is protected this month is told of as without a value', () => {
  expect(changesSince(tile, { ...tile, value: null, period: 'May 2026' })).toEqual([
    { what: 'figure', was: '8.1% (April 2026)', is: 'no value (May 2026)' },
  ])
})
