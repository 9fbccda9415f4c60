import { describe, expect, test } from 'vitest'
import { headlineTitle } from '../pages/headline.ts'
import { madeReading, type Made } from '../testing/made-reading.ts'
import { judge } from './judge.ts'
import { readingText, tileSentence } from './reading-text.ts'
import { findingOf } from './sentence.ts'

/** Up and down round 10 in a hundred, ending on 10: usual range 4.6% to 15.4%. */
const steady = Array.from({ length: 24 }, (_, index) => [9, 11, 10, 12, 8, 10][index % 6] ?? 10)
const from = (count: number, ...last: (number | null)[]) => [...steady.slice(0, count), ...last]

function sayings(made: Made) {
  const reading = madeReading(made)
  const judgement = judge(reading)
  const finding = findingOf(reading, judgement)
  if (!finding) throw new Error('There is nothing to say.')
  return {
    page: headlineTitle(reading, judgement, '8q'),
    chart: finding.title,
    text: readingText(reading, judgement, finding),
    tile: tileSentence(reading, judgement, finding),
  }
}

type Said = { page: string; chart: string; text: string; tile: string }

const table: [state: string, made: Made, said: Said][] = [
  [
    'usual, below a target where higher is better',
    { met: steady, target: 0.12 },
    {
      page: 'Made up: within its usual range',
      chart: '10.0% in December 2025, within its usual range',
      text: 'So: 10 of 100 crimes recorded in December 2025, 10.0% (95% interval 5.5% to 17.4%), within its usual range (4.6% to 15.4%): no evidence of a change since January 2024. Below the target of 12% [P] placeholder: not met.',
      tile: '10.0% in December 2025, within its usual range. Below the target of 12% [P].',
    },
  ],
  [
    'usual, below a target where lower is better',
    { better: 'lower', met: steady, target: 0.12 },
    {
      page: 'Made up: within its usual range',
      chart: '10.0% in December 2025, within its usual range',
      text: 'So: 10 of 100 crimes recorded in December 2025, 10.0% (95% interval 5.5% to 17.4%), within its usual range (4.6% to 15.4%): no evidence of a change since January 2024. Below the target of 12% [P] placeholder: met.',
      tile: '10.0% in December 2025, within its usual range. Below the target of 12% [P].',
    },
  ],
  [
    'on the target: equality meets it',
    { met: steady, target: 0.1 },
    {
      page: 'Made up: within its usual range',
      chart: '10.0% in December 2025, within its usual range',
      text: 'So: 10 of 100 crimes recorded in December 2025, 10.0% (95% interval 5.5% to 17.4%), within its usual range (4.6% to 15.4%): no evidence of a change since January 2024. On the target of 10% [P] placeholder: met.',
      tile: '10.0% in December 2025, within its usual range. On the target of 10% [P].',
    },
  ],
  [
    'just below the target, though both are written alike',
    { met: steady.map((each) => each * 10 - 1), cases: 1000, target: 0.0995 },
    {
      page: 'Made up: within its usual range',
      chart: '9.9% in December 2025, within its usual range',
      text: 'So: 99 of 1,000 crimes recorded in December 2025, 9.9% (95% interval 8.2% to 11.9%), within its usual range (4.5% to 15.3%): no evidence of a change since January 2024. Below the target of 9.95% [P] placeholder: not met.',
      tile: '9.9% in December 2025, within its usual range. Below the target of 9.95% [P].',
    },
  ],
  [
    'outside the limits, an improvement, and above the target',
    { met: from(23, 40), target: 0.12 },
    {
      page: 'Made up: unusually high in December 2025',
      chart: '40.0% in December 2025, above its usual range',
      text: 'So: 40 of 100 crimes recorded in December 2025, 40.0% (95% interval 30.9% to 49.8%), above its usual range (2.3% to 20.2%): an improvement. Above the target of 12% [P] placeholder: met.',
      tile: '40.0% in December 2025, unusually high: an improvement. Above the target of 12% [P].',
    },
  ],
  [
    'outside the limits, a concern',
    { better: 'lower', met: from(23, 40) },
    {
      page: 'Made up: unusually high in December 2025',
      chart: '40.0% in December 2025, above its usual range',
      text: 'So: 40 of 100 crimes recorded in December 2025, 40.0% (95% interval 30.9% to 49.8%), above its usual range (2.3% to 20.2%): a concern.',
      tile: '40.0% in December 2025, unusually high: a concern.',
    },
  ],
  [
    'below the limits of a KPI that is only watched',
    { better: 'neither', met: from(23, 0) },
    {
      page: 'Made up: unusually low in December 2025',
      chart: '0.0% in December 2025, below its usual range',
      text: 'So: 0 of 100 crimes recorded in December 2025, 0.0% (95% interval 0.0% to 3.7%), below its usual range (3.5% to 15.7%): a change.',
      tile: '0.0% in December 2025, unusually low: a change.',
    },
  ],
  [
    'seven months above average',
    { met: [...steady.slice(0, 17), 12, 13, 12, 13, 12, 13, 12] },
    {
      page: 'Made up: higher than usual since Jun 2025',
      chart: 'Seven months in a row above average',
      text: 'So: 12 of 100 crimes recorded in December 2025, 12.0% (95% interval 7.0% to 19.8%), above its average for seven months in a row: an improvement.',
      tile: '12.0% in December 2025, higher than usual since Jun 2025: an improvement.',
    },
  ],
  [
    'seven months rising, and the last of them outside',
    { better: 'lower', met: [...steady.slice(0, 17), 8, 9, 10, 11, 12, 13, 14] },
    {
      page: 'Made up: rising since Jun 2025',
      chart: 'Rising for seven months in a row',
      text: 'So: 14 of 100 crimes recorded in December 2025, 14.0% (95% interval 8.5% to 22.1%), rising for seven months in a row: a concern.',
      tile: '14.0% in December 2025, rising since Jun 2025: a concern.',
    },
  ],
  [
    'two of three months near a limit',
    { better: 'lower', met: from(21, 15, 12, 15) },
    {
      page: 'Made up: high in two of three months',
      chart: 'Two of three months unusually high',
      text: 'So: 15 of 100 crimes recorded in December 2025, 15.0% (95% interval 9.3% to 23.3%), unusually high in two of three months (usual range 4.7% to 16.3%): a concern.',
      tile: '15.0% in December 2025, high in two of three months: a concern.',
    },
  ],
  [
    'twelve months: too few for a word on what is usual',
    { met: steady.slice(0, 12), target: 0.12 },
    {
      page: 'Made up: too few months to judge',
      chart: 'Too few months to say what is usual',
      text: 'So: 10 of 100 crimes recorded in December 2024, 10.0% (95% interval 5.5% to 17.4%), with 12 months so far, too few to say what is usual. Below the target of 12% [P] placeholder: not met.',
      tile: '10.0% in December 2024, with too few months to say what is usual. Below the target of 12% [P].',
    },
  ],
  [
    'one month',
    { met: [10] },
    {
      page: 'Made up: too few months to judge',
      chart: 'Too few months to say what is usual',
      text: 'So: 10 of 100 crimes recorded in January 2024, 10.0% (95% interval 5.5% to 17.4%), with 1 month so far, too few to say what is usual.',
      tile: '10.0% in January 2024, with too few months to say what is usual.',
    },
  ],
  [
    'some months too early',
    { met: [...steady, 2, 1], early: 2 },
    {
      page: 'Made up: within its usual range',
      chart: '10.0% in December 2025, within its usual range',
      text: 'So: 10 of 100 crimes recorded in December 2025, 10.0% (95% interval 5.5% to 17.4%), within its usual range (4.6% to 15.4%): no evidence of a change since January 2024. Figures from January 2026 on are too early to judge: they are so far and will change as cases run their time.',
      tile: '10.0% in December 2025, within its usual range.',
    },
  ],
  [
    'all months too early',
    { met: [3, 1], early: 2 },
    {
      page: 'Made up: too early to judge',
      chart: 'Too early to judge any of these months',
      text: 'Figures from January 2024 on are too early to judge: they are so far and will change as cases run their time.',
      tile: 'Too early to judge: no month has run its full time.',
    },
  ],
  [
    'no cases in the latest month',
    { met: [...steady, 0], cases: [...Array<number>(24).fill(100), 0], target: 0.1 },
    {
      page: 'Made up: no cases in January 2026',
      chart: 'No cases in January 2026',
      text: 'No cases in January 2026.',
      tile: 'No cases in January 2026.',
    },
  ],
  [
    'the latest month is protected',
    { met: [...steady, null], target: 0.1 },
    {
      page: 'Made up: January 2026 is protected',
      chart: 'January 2026 is protected',
      text: 'January 2026 is protected.',
      tile: 'January 2026 is protected.',
    },
  ],
  [
    'a count, usual',
    { kind: 'count', better: 'neither', met: steady.map((each) => each * 20) },
    {
      page: 'Made up: within its usual range',
      chart: '200 in December 2025, within its usual range',
      text: 'Crimes recorded in December 2025: 200, within its usual range (91.3 to 308.7): no evidence of a change since January 2024.',
      tile: '200 in December 2025, within its usual range.',
    },
  ],
  [
    'too few a month: by quarter, and the year is held against the target',
    { met: steady.map((_, index) => index % 3), cases: 30, target: 0.05 },
    {
      page: 'Made up: too few quarters to judge',
      chart: 'Too few quarters to say what is usual',
      text: 'So: 3 of 90 crimes recorded in October to December 2025, 3% (95% interval 1% to 9%), with 8 quarters so far, too few to say what is usual. So: 12 of 360 crimes recorded in January to December 2025, 3.3% (95% interval 1.9% to 5.7%). Below the target of 5% [P] placeholder: not met. The interval holds the target: they cannot be told apart.',
      tile: 'So: 12 of 360 crimes recorded in January to December 2025 (95% interval 1.9% to 5.7%). Below the target of 5% [P]. The interval holds the target: they cannot be told apart.',
    },
  ],
  [
    'too few a quarter: twelve months at a time',
    { met: steady.map((_, index) => (index % 4 === 0 ? 1 : 0)), cases: 30, target: 0.05 },
    {
      page: 'Made up: 0.8% in the latest year',
      chart: '0.8% in the latest twelve months',
      text: 'So: 3 of 360 crimes recorded in January to December 2025, 0.8% (95% interval 0.3% to 2.4%). Below the target of 5% [P] placeholder: not met.',
      tile: 'So: 3 of 360 crimes recorded in January to December 2025 (95% interval 0.3% to 2.4%). Below the target of 5% [P].',
    },
  ],
  [
    'rare cases, as often as usual',
    {
      kind: 'count',
      better: 'lower',
      met: Array<number>(24).fill(1),
      days: Array.from({ length: 24 }, (_, i) => i * 30),
    },
    {
      page: 'Made up: as often as usual',
      chart: 'Cases come as often as usual',
      text: 'Crimes recorded in January to December 2025: 12, the latest came 30 days after the one before, within the usual range (30 to 30 days): no evidence of a change.',
      tile: 'Crimes recorded in January to December 2025: 12.',
    },
  ],
]

test.each(table)('%s', (_state, made, said) => {
  expect(sayings(made)).toEqual(said)
})

describe('no title claims more than ten words', () => {
  test.each(table)('%s', (_state, made) => {
    const { page, chart } = sayings(made)
    for (const title of [page, chart]) expect(title.split(' ').length).toBeLessThanOrEqual(10)
  })
})
