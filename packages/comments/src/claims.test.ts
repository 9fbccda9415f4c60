import { describe, expect, test } from 'vitest'
import { claimsIn } from './claims.ts'

describe('claimed', () => {
  test.each([
    ['Protection has improved.', 'better', 'has improved'],
    ['Protection has not only improved.', 'better', 'improved'],
    ['An improvement on September.', 'better', 'improvement'],
    ['It is much better than in September.', 'better', 'is much better'],
    ['Better than in September.', 'better', 'Better than'],
    ['Timeliness got worse in Derby.', 'worse', 'got worse'],
    ['The position has deteriorated.', 'worse', 'has deteriorated'],
    ['The rate rose to 72%.', 'high', 'rose'],
    ['The rate is rising.', 'high', 'is rising'],
    ['Referrals have significantly increased.', 'high', 'have significantly increased'],
    ['Referrals went up in May.', 'high', 'went up'],
    ['In May it rose.', 'high', 'rose'],
    ['Recorded crimes were higher.', 'high', 'were higher'],
    ['The rate fell below 73.6%.', 'low', 'fell'],
    ['Completion dropped in October.', 'low', 'dropped'],
    ['A drop of four points.', 'low', 'drop'],
    ['There were fewer assessments.', 'low', 'were fewer'],
    ['Recording is down on last year.', 'low', 'is down'],
    ['It has not improved, but crimes rose.', 'high', 'rose'],
  ])('%s', (text, of, phrase) => {
    expect(claimsIn(text)).toEqual([{ of, phrase }])
  })
})

describe('not claimed', () => {
  test.each([
    ['denied', 'The rate has not improved.'],
    ['denied in short', 'The rate hasn’t improved.'],
    ['denied of a thing', 'There was no improvement in October.'],
    ['denied at a distance', 'There is no evidence that the rate has improved.'],
    ['denied twice', 'It neither rose nor fell.'],
    ['denied by without', 'October passed without any increase.'],
    ['no better', 'The rate is no better than in September.'],
    ['hoped for', 'The rate should improve in November.'],
    ['expected', 'It is expected to fall in November.'],
    ['meant', 'The team was set up to improve recording.'],
    ['asked', 'We asked whether it had improved.'],
    ['an adjective', 'Better training for all response teams.'],
    ['a plan', 'The improvement plan was agreed.'],
    ['a limit', 'It lies between the lower limit and the higher limit.'],
    ['a target', 'It is higher than target and lower than the target of last year.'],
    ['a need', 'Improvement is needed in Derby.'],
    ['a bound', 'A wait of up to 86 days is up to the court.'],
    ['a level of risk', 'Of higher risk cases all were seen.'],
    ['a range', 'The rate falls within its usual range.'],
    ['a clinic', 'A weekly drop-in clinic began.'],
    ['other words', 'Derby response teams completed 61% within a day.'],
  ])('%s: %s', (_why, text) => {
    expect(claimsIn(text)).toEqual([])
  })
})

test('several claims come in the order of the text', () => {
  expect(claimsIn('Recording fell in May and rose in June; it has since improved.').map(({ of }) => of)).toEqual([
    'low',
    'high',
    'better',
  ])
})
