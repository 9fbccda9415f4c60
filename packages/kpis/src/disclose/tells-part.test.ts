import { describe, expect, test } from 'vitest'
import { tellsPart } from './tells-part.ts'

const toFive = (total: number) => Math.round(total / 5) * 5
const toFiveOrHidden = (total: number) => (total > 0 && total < 5 ? null : toFive(total))
const small = [1, 2, 3, 4]

describe('a total tells of a hidden part', () => {
  test.each<[fact: string, shown: number, hidden: number[][], tells: boolean]>([
    ['nothing is hidden', 66, [], false],
    ['64 to 67 are all shown as 65', 63, [small], false],
    ['68 to 71 are all shown as 70', 67, [small], false],
    ['69 to 72 are all shown as 70', 68, [small], false],
    ['67 is shown as 65, and can only be 66 and 1', 66, [small], true],
    ['70 to 73: only 73 is shown as 75', 69, [small], true],
    ['two hidden parts, 67 to 73: 65 is only 1 and 1', 65, [small, small], true],
    ['two hidden parts, 68 to 74: 73 and 74 leave 3 and 4', 66, [small, small], true],
    ['two hidden parts, 69 to 75: 73 to 75 leave each 1 to 4 or more than two', 67, [small, small], false],
  ])('%s', (_fact, shown, hidden, tells) => {
    expect(tellsPart(shown, hidden, toFive, 3)).toBe(tells)
  })

  test('a total that is small itself and hidden tells nothing', () => {
    expect(tellsPart(0, [small], toFiveOrHidden, 3)).toBe(false)
  })

  test('two hidden parts and nothing else: 10 would be 4 and 4', () => {
    expect(tellsPart(0, [small, small], toFiveOrHidden, 3)).toBe(true)
  })

  test('an exact total tells all', () => {
    expect(tellsPart(66, [small], (total) => total, 3)).toBe(true)
  })
})
