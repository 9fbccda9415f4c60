import { beforeAll, describe, expect, test } from 'vitest'
import { columns, type FeedName } from './columns.ts'
import { rowsBy } from './testing/count-rows.ts'
import { readSample, type Feeds, type Row } from './testing/read-sample.ts'

const day = '2026-06-30'
let then: Feeds
let now: Feeds
beforeAll(async () => {
  then = await readSample({ crimes: 12_000, seen: day })
  now = await readSample({ crimes: 12_000 })
})

const keys: Record<FeedName, string> = {
  crimes: 'crime_id',
  victims: 'victim_id',
  suspects: 'suspect_id',
  crime_suspects: 'crime_id suspect_id',
  classifications: 'crime_id changed_at',
  crime_links: 'crime_id linked_crime_id kind',
  risk_assessments: 'assessment_id',
  supervisor_reviews: 'crime_id reviewed_at kind',
  investigation_events: 'event_id',
  outcomes: 'crime_id sequence',
  protective_measures: 'measure_id',
  measure_crimes: 'measure_id crime_id',
  breaches: 'breach_id',
  support_referrals: 'referral_id',
  needs_assessments: 'crime_id completed_on',
  survey_responses: 'response_id',
  programme_referrals: 'referral_id',
  clinic_cases: 'case_id',
  management_periods: 'suspect_id scheme from_on',
  court_results: 'suspect_id crime_id finalised_on',
  recording_audits: 'audit_id',
  training: 'month role_group area_code',
  workforce: 'month team_type area_code',
}
const feedNames = Object.keys(columns) as FeedName[]
const keyOf = (feed: FeedName, row: Row) =>
  keys[feed]
    .split(' ')
    .map((column) => row[column])
    .join('|')

describe.each(feedNames)('%s as an earlier day held them', (feed) => {
  test('hold nothing that happened later', () => {
    const later = then[feed].flatMap((row) =>
      Object.entries(row).filter(
        ([column, cell]) =>
          (/_(on|at)$/.test(column) &&
            !['expires_on', 'first_hearing_on'].includes(column) &&
            cell.slice(0, 10) > day) ||
          (column === 'month' && cell > '2026-06'),
      ),
    )
    expect(then[feed].length).toBeGreaterThan(10)
    expect(later).toEqual([])
  })

  test('are fewer than later, and the same ones', () => {
    const later = new Set(now[feed].map((row) => keyOf(feed, row)))
    expect(then[feed].length).toBeLessThan(now[feed].length)
    expect(then[feed].filter((row) => !later.has(keyOf(feed, row)))).toEqual([])
  })
})

test.each<[FeedName, string, FeedName, number]>([
  ['crimes', 'victim_id', 'victims', 1],
  ['crime_suspects', 'crime_id', 'crimes', 0],
  ['crime_suspects', 'suspect_id', 'suspects', 0],
  ['classifications', 'crime_id', 'crimes', 0],
  ['crime_links', 'crime_id', 'crimes', 0],
  ['crime_links', 'linked_crime_id', 'crimes', 0],
  ['risk_assessments', 'crime_id', 'crimes', 1],
  ['risk_assessments', 'supersedes', 'risk_assessments', 0],
  ['supervisor_reviews', 'crime_id', 'crimes', 1],
  ['investigation_events', 'crime_id', 'crimes', 2],
  ['outcomes', 'crime_id', 'crimes', 1],
  ['outcomes', 'suspect_id', 'suspects', 0],
  ['protective_measures', 'suspect_id', 'suspects', 0],
  ['measure_crimes', 'measure_id', 'protective_measures', 0],
  ['measure_crimes', 'crime_id', 'crimes', 0],
  ['breaches', 'measure_id', 'protective_measures', 0],
  ['breaches', 'crime_id', 'crimes', 0],
  ['support_referrals', 'crime_id', 'crimes', 0],
  ['needs_assessments', 'crime_id', 'crimes', 1],
  ['programme_referrals', 'suspect_id', 'suspects', 0],
  ['clinic_cases', 'crime_id', 'crimes', 0],
  ['management_periods', 'suspect_id', 'suspects', 0],
  ['court_results', 'suspect_id', 'suspects', 0],
  ['court_results', 'crime_id', 'crimes', 0],
])('no row of %s is without its %s in %s, but for %i planted', (child, column, parent, planted) => {
  const known = new Set(then[parent].map((row) => row[keys[parent]]))
  expect(then[child].filter((row) => row[column] !== '' && !known.has(row[column]))).toHaveLength(planted)
})

test('what ends with a later day is open: its result, its sign-off, its end are not known yet', () => {
  const toldThen = (feed: FeedName, told: string, on: string) =>
    then[feed].filter((row) => row[told] !== '' && row[on] === '')
  expect(toldThen('breaches', 'outcome_code', 'outcome_on')).toEqual([])
  expect(toldThen('programme_referrals', 'suitable', 'assessed_on')).toEqual([])
  expect(toldThen('crimes', 'cancel_reason', 'cancelled_on')).toEqual([])
  expect(toldThen('protective_measures', 'victim_supports', 'applied_on')).toEqual([])
})

test('a period of management that ended later is still open', () => {
  const open = new Set(
    then.management_periods.filter((row) => row['to_on'] === '').map((row) => keyOf('management_periods', row)),
  )
  const ended = now.management_periods.filter(
    (row) => row['to_on'] !== '' && open.has(keyOf('management_periods', row)),
  )
  expect(ended.length).toBeGreaterThan(10)
})

test('a crime that was reclassified later has the code of before', () => {
  const crimes = new Map(then.crimes.map((row) => [row['crime_id'], row['offence_code']]))
  const changed = now.classifications.filter(
    (row) => (row['changed_at'] ?? '') > '2026-07' && crimes.has(row['crime_id'] ?? ''),
  )
  expect(changed.length).toBeGreaterThan(5)
  expect(changed.filter((row) => crimes.get(row['crime_id'] ?? '') !== row['from_code'])).toEqual([])
})

test('some outcomes of its crimes are entered later than they were assigned', () => {
  const known = new Set(then.outcomes.map((row) => keyOf('outcomes', row)))
  const late = now.outcomes.filter((row) => (row['assigned_on'] ?? '') <= day && !known.has(keyOf('outcomes', row)))
  expect(late.length).toBeGreaterThan(10)
})

test('months are whole: a day before its end leaves a month out of what is counted by month', async () => {
  const before = await readSample({ crimes: 4000, seen: '2026-06-29' })
  expect(rowsBy(before.workforce, 'month').has('2026-06')).toBe(false)
  expect(rowsBy(before.workforce, 'month').has('2026-05')).toBe(true)
})
