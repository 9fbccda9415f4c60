import fc from 'fast-check'
import { expect, test } from 'vitest'
import { madeReading } from '../testing/made-reading.ts'
import { judge } from './judge.ts'

const met = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 28 })
const early = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 8 })

test('months that are too early change no limit, no signal and no icon', () => {
  fc.assert(
    fc.property(met, early, (given, added) => {
      const made = { kind: 'proportion', target: 0.5 } as const
      const { judged, variation, assurance, usual, grain } = judge(madeReading({ ...made, met: given }))
      const later = judge(madeReading({ ...made, met: [...given, ...added], early: added.length }))
      expect({ ...later.judged }).toEqual({ ...judged })
      expect(later).toMatchObject({ variation, assurance, usual, grain })
    }),
  )
})

test('the other direction swaps improvement and concern, and passes and fails, and nothing else', () => {
  const swapped = { improvement: 'concern', concern: 'improvement', passes: 'fails', fails: 'passes' } as const
  const swap = (text: string) => text.replace(/improvement|concern|passes|fails/, (word) => swapped[word as 'passes'])
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 30, max: 70 }), { minLength: 13, maxLength: 36 }), (given) => {
      const higher = judge(madeReading({ met: given, better: 'higher', target: 0.2 }))
      const lower = judge(madeReading({ met: given, better: 'lower', target: 0.2 }))
      expect([lower.variation, lower.assurance]).toEqual([swap(higher.variation), swap(higher.assurance)])
      expect(lower.judged).toEqual(higher.judged)
    }),
  )
})
