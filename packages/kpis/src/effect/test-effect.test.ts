import type { SeriesBreak } from '@dashboard/contract'
import { describe, expect, test } from 'vitest'
import { madeReading, type Made } from '../testing/made-reading.ts'
import { effectIn, type Expectation } from './test-effect.ts'

/** Of 100 cases a month 8 from January to December 2024, and 15 from January to July 2025. */
const before = Array.from({ length: 12 }, () => 8)
const after = Array.from({ length: 7 }, () => 15)
const shifted: Made = { met: [...before, ...after] }
const flat: Made = { met: [...before, 8, 8, 8, 8, 8, 8, 8] }
const expected: Expectation = { direction: 'higher', month: '2025-01', startsOn: null }

const found = (made: Made, expectation: Partial<Expectation> = {}) =>
  effectIn(madeReading(made), { ...expected, ...expectation })
const cutAt = (month: string, kind: SeriesBreak['kind'] = 'break'): SeriesBreak => ({
  month,
  kind,
  label: '',
  reason: '',
  recordedBy: null,
  recordedOn: null,
})
const careful = 'Other things changed too: this does not show that the action did it.'

describe('seven mature months since, and seven before', () => {
  test('105 of 700 against 56 of 700 are 7.0 points higher, by Newcombe’s method 3.7 to 10.4', () => {
    expect(found(shifted)).toEqual({
      state: 'as-expected',
      sentence: `Since January 2025 the share so is 7.0 points higher (95% interval 3.7 to 10.4) than in the seven months before. 7 of the 7 mature months since January 2025 are unusually high: a signal. ${careful}`,
    })
  })

  test('the same fall where a rise was expected is the opposite', () => {
    expect(found({ met: [...Array.from({ length: 12 }, () => 15), ...Array.from({ length: 7 }, () => 8)] })).toEqual({
      state: 'otherwise',
      sentence: `Since January 2025 the share so is 7.0 points lower (95% interval 3.7 to 10.4) than in the seven months before. That is the opposite of what was expected. ${careful}`,
    })
  })

  test('and where a fall was expected it is as expected', () => {
    const fallen = { met: [...Array.from({ length: 12 }, () => 15), ...Array.from({ length: 7 }, () => 8)] }
    expect(found(fallen, { direction: 'lower' }).state).toBe('as-expected')
  })

  test('60 of 700 against 56 of 700 are no evidence: from 2.3 points lower to 3.5 higher', () => {
    expect(found({ met: [8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 9, 8, 9, 8, 9, 8, 9] })).toEqual({
      state: 'no-evidence',
      sentence:
        'No evidence of a change: since January 2025 the share so is 0.6 points higher (95% interval 2.3 lower to 3.5 higher) than in the seven months before.',
    })
  })

  test('of counts the difference a month: 140 against 84 are 8.0 more, from 3.7 to 12.3', () => {
    const counts = [...Array.from({ length: 12 }, () => 12), ...Array.from({ length: 7 }, () => 20)]
    expect(found({ kind: 'count', met: counts }).sentence).toMatch(
      /^Since January 2025 there are 8\.0 more crimes recorded a month \(95% interval 3\.7 to 12\.3\) than in the seven months before\./,
    )
  })

  test('of fewer than 100 cases on one side, in whole points', () => {
    const few = { met: [...Array.from({ length: 12 }, () => 3), ...Array.from({ length: 7 }, () => 5)], cases: 10 }
    expect(found(few).sentence).toContain('is 20 points higher (95% interval 4 to 35) than')
  })
})

test('a run that was there before the action began is no signal of it', () => {
  const early = { met: [6, 10, 6, 10, 6, 10, 6, 10, 6, 12, 16, 12, 16, 12, 16, 12, 16, 12, 16] }
  const { sentence } = found(early)
  expect(sentence).not.toContain('signal')
  expect(found(early, { month: '2025-01', startsOn: '2024-10-01' }).sentence).toContain(
    '7 of the 7 mature months since January 2025 are unusually high: a signal.',
  )
})

describe('which months are compared', () => {
  test('those between its beginning and the month by which it was to show are left out', () => {
    const { sentence } = found(shifted, { startsOn: '2024-09-16' })
    expect(sentence).toContain('than in the seven months before September 2024.')
  })

  test('never more than twelve, and then it is said which', () => {
    const long = { met: [...Array.from({ length: 13 }, () => 8), ...Array.from({ length: 14 }, () => 15)] }
    expect(found(long, { month: '2025-02' }).sentence).toMatch(
      /^In the 12 months from February 2025 on the share so was 7\.0 points higher \(95% interval 4\.5 to 9\.6\) than in the 12 months before\./,
    )
  })

  test('none that is too early', () => {
    expect(found({ ...shifted, early: 3 })).toEqual({
      state: 'as-expected',
      sentence: `4 of the 4 mature months since January 2025 are unusually high: a signal. To compare with the months before, 7 mature months are needed: there are 4. ${careful}`,
    })
  })

  test('a break before the months before does not matter, and shortens how far back they reach', () => {
    expect(found({ ...shifted, breaks: [cutAt('2024-06')] }).sentence).toContain('than in the seven months before.')
  })

  test('a step change is no break: cases are counted alike on both sides', () => {
    expect(found({ ...shifted, breaks: [cutAt('2025-01', 'step')] }).sentence).toContain('7.0 points higher')
  })
})

describe('not tested, and why', () => {
  test.each<[fact: string, made: Made, expectation: Partial<Expectation>, sentence: string]>([
    [
      'a break between before and after',
      { ...shifted, breaks: [cutAt('2025-01')] },
      {},
      'Not tested: cases are counted differently from January 2025 on.',
    ],
    [
      'a break between its beginning and the month by which it was to show',
      { ...flat, breaks: [cutAt('2024-11')] },
      { startsOn: '2024-09-01' },
      'Not tested: cases are counted differently from November 2024 on.',
    ],
    [
      'a break soon after',
      { ...flat, breaks: [cutAt('2025-04')] },
      {},
      'Not tested: cases are counted differently from April 2025 on.',
    ],
    [
      'too little before it',
      { met: [8, 8, 8, ...Array.from({ length: 7 }, () => 8)] },
      { month: '2024-04' },
      'Not tested: before April 2024 there are three months to compare with, and seven are needed.',
    ],
    [
      'nothing before it',
      { met: Array.from({ length: 9 }, () => 8) },
      { month: '2023-06' },
      'Not tested: before June 2023 there is no month to compare with, and seven are needed.',
    ],
    [
      'a break that leaves too little before it',
      { ...flat, breaks: [cutAt('2024-08')] },
      {},
      'Not tested: before January 2025 there are five months to compare with, and seven are needed.',
    ],
    [
      'a protected month',
      { met: [8, 8, 8, 8, 8, 8, 8, null, 8, 8, 8, 8, ...Array.from({ length: 7 }, () => 8)] },
      {},
      'Not tested: some of the months are protected [c] in this view.',
    ],
    [
      'no cases on one side',
      { met: [...before, 0, 0, 0, 0, 0, 0, 0], cases: [...Array.from({ length: 12 }, () => 100), 0, 0, 0, 0, 0, 0, 0] },
      {},
      'Not tested: there are no cases on one side.',
    ],
  ])('%s', (_fact, made, expectation, sentence) => {
    expect(found(made, expectation)).toEqual({ state: 'not-tested', sentence })
  })
})

describe('too early', () => {
  test.each([
    [4, 3, 'No evidence of a change yet: 4 of the 7 mature months needed.'],
    [1, 6, 'No evidence of a change yet: 1 of the 7 mature months needed.'],
    [0, 7, 'No evidence of a change yet: none of the 7 mature months needed.'],
  ])('of seven months since %i are mature', (_mature, early, sentence) => {
    expect(found({ met: [...before, 8, 8, 8, 8, 8, 8, 8], early })).toEqual({ state: 'too-early', sentence })
  })

  test('no data after at all', () => {
    expect(found({ met: before })).toEqual({
      state: 'too-early',
      sentence: 'No evidence of a change yet: none of the 7 mature months needed.',
    })
  })
})
