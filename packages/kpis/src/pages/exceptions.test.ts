import { expect, test } from 'vitest'
import { madeReading } from '../testing/made-reading.ts'
import { attentionTitle, exceptionsOf } from './exceptions.ts'
import { tileOf } from './tile.ts'

const steady = [20, 22, 19, 21, 20, 23, 18, 20, 21, 19, 22, 20, 21, 20]

test('a steady figure far from its target is an exception', () => {
  const [found] = exceptionsOf([tileOf(madeReading({ met: steady, target: 0.9 }), null)])
  expect(found).toMatchObject({ kind: 'target', title: 'Made up will not meet its target without change' })
})

test('one that is changing for the better is none: what it would do as it was says nothing', () => {
  expect(exceptionsOf([tileOf(madeReading({ met: [...steady, 60], target: 0.99 }), null)])).toEqual([])
})

test('one that has turned for the worse is a signal, once', () => {
  const found = exceptionsOf([tileOf(madeReading({ met: [...steady, 1], target: 0.9 }), null)])
  expect(found.map(({ kind }) => kind)).toEqual(['signal'])
})

test('the title says how many there are, not how many are shown', () => {
  const [one] = exceptionsOf([tileOf(madeReading({ met: steady, target: 0.9 }), null)])
  const of = (count: number) => attentionTitle(Array.from({ length: count }, () => one!))
  expect([of(0), of(1), of(4), of(7)]).toEqual([
    'Nothing stands out this month',
    'One thing needs the group’s attention',
    'Four things need the group’s attention',
    'Four of 7 exceptions, the weightiest first',
  ])
})
