import { describe, expect, test } from 'vitest'
import { feeds } from './feeds.ts'
import { FileCheck } from './file-check.ts'
import { context } from './testing/context.ts'
import { rowOf, type FeedName } from './testing/every-feed.ts'

/** What the report says of a changed row of a feed. */
function rulesOf(name: FeedName, change: Record<string, string>): string[] {
  const row: Record<string, string> = { ...rowOf[name], ...change }
  const [feed] = feeds.filter((each) => each.name === name)
  const check = new FileCheck(feed!, `${name}.csv`, context)
  check.header(Object.keys(row))
  check.row({ line: 2, cells: Object.values(row) })
  return check.report.rules.map(({ sentence }) => sentence)
}

describe('what an event says in detail', () => {
  const wrongHere = ['detail is not what an event of this kind may say']
  const listedNowhere = ['detail is not in the reference table']
  test.each<[kind: string, detail: string, rules: string[]]>([
    ['allocated', 'response', []],
    ['allocated', 'investigator', []],
    ['allocated', 'specialist', []],
    ['allocated', '', []],
    ['allocated', 'nfa', wrongHere],
    ['cps_decision', 'charge', []],
    ['cps_decision', 'nfa', []],
    ['cps_decision', 'action_plan', []],
    ['cps_decision', 'arrest', wrongHere],
    ['charge', '195/12', []],
    ['charge', '8/99', listedNowhere],
    ['charge', 'charge', wrongHere],
    ['victim_informed', 'arrest', []],
    ['victim_informed', 'victim_informed', []],
    ['victim_informed', 'nfa', wrongHere],
    ['victim_informed', '195/12', wrongHere],
    ['arrest', 'response', wrongHere],
    ['bail_end', '195/12', wrongHere],
    ['released_under_investigation', '', []],
    ['arrest', 'DE1 2QY', ['detail looks like personal data, which an extract must not hold']],
  ])('%s: %s', (kind, detail, rules) => {
    expect(rulesOf('investigation_events', { kind, detail })).toEqual(rules)
  })
})

test.each<[what: string, feed: FeedName, change: Record<string, string>, rules: string[]]>([
  ['all of a team trained', 'training', { headcount: '10', trained: '10' }, []],
  ['a team of none', 'training', { headcount: '0', trained: '0', champions: '0' }, []],
  ['more trained than there are', 'training', { headcount: '9', trained: '10' }, ['trained is more than headcount']],
  ['a month to come', 'training', { month: '2026-11' }, ['month lies after the extract’s as-at']],
  ['a day for a month', 'workforce', { month: '2026-10-01' }, ['month is not a month written YYYY-MM']],
  ['less than nobody', 'workforce', { fte: '-1' }, ['fte is not a number from 0, such as 12.5']],
  ['an unknown area', 'workforce', { area_code: 'E07000999' }, ['area_code is not in the reference table']],
  ['the best score', 'survey_responses', { score: '1' }, []],
  ['a score off the scale', 'survey_responses', { score: '7' }, ['score is not a whole number from 1 to 6']],
  ['an unknown outcome', 'breaches', { outcome_code: '23' }, ['outcome_code is not in the reference table']],
  ['an unknown programme', 'programme_referrals', { programme: 'x' }, ['programme is not in the reference table']],
  ['a scheme to run on', 'management_periods', { to_on: '2031-01-01' }, []],
  ['a scheme to come', 'management_periods', { from_on: '2026-11-01' }, ['from_on lies after the extract’s as-at']],
])('%s', (_what, feed, change, rules) => {
  expect(rulesOf(feed, change)).toEqual(rules)
})
