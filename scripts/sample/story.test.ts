import { beforeAll, describe, expect, test } from 'vitest'
import { columns, type FeedName } from './columns.ts'
import { rowsBy } from './testing/count-rows.ts'
import { readSample, type Feeds, type Row } from './testing/read-sample.ts'

let feeds: Feeds
let crimes: Map<string, Row>
beforeAll(async () => {
  feeds = await readSample({})
  crimes = new Map(feeds.crimes.map((row) => [row['crime_id'] ?? '', row]))
})

const keyOf = (row: Row, key: string) =>
  key
    .split(' ')
    .map((column) => row[column])
    .join('|')

describe('every child has its parent', () => {
  test.each<[FeedName, string, FeedName, string, number]>([
    ['crimes', 'victim_id', 'victims', 'victim_id', 1],
    ['crime_suspects', 'crime_id', 'crimes', 'crime_id', 0],
    ['crime_suspects', 'suspect_id', 'suspects', 'suspect_id', 0],
    ['classifications', 'crime_id', 'crimes', 'crime_id', 0],
    ['crime_links', 'crime_id', 'crimes', 'crime_id', 0],
    ['crime_links', 'linked_crime_id', 'crimes', 'crime_id', 0],
    ['risk_assessments', 'crime_id', 'crimes', 'crime_id', 1],
    ['risk_assessments', 'supersedes', 'risk_assessments', 'assessment_id', 0],
    ['supervisor_reviews', 'crime_id', 'crimes', 'crime_id', 1],
    ['investigation_events', 'crime_id', 'crimes', 'crime_id', 2],
    ['outcomes', 'crime_id', 'crimes', 'crime_id', 1],
    ['outcomes', 'suspect_id', 'suspects', 'suspect_id', 0],
    ['protective_measures', 'suspect_id', 'suspects', 'suspect_id', 0],
    ['measure_crimes', 'measure_id', 'protective_measures', 'measure_id', 0],
    ['measure_crimes', 'crime_id', 'crimes', 'crime_id', 0],
    ['breaches', 'measure_id', 'protective_measures', 'measure_id', 0],
    ['breaches', 'crime_id', 'crimes', 'crime_id', 0],
    ['support_referrals', 'crime_id', 'crimes', 'crime_id', 0],
    ['needs_assessments', 'crime_id', 'crimes', 'crime_id', 1],
    ['programme_referrals', 'suspect_id', 'suspects', 'suspect_id', 0],
    ['clinic_cases', 'crime_id', 'crimes', 'crime_id', 0],
    ['management_periods', 'suspect_id', 'suspects', 'suspect_id', 0],
    ['court_results', 'suspect_id', 'suspects', 'suspect_id', 0],
    ['court_results', 'crime_id', 'crimes', 'crime_id', 0],
  ])('%s.%s in %s, but for %5$i planted', (child, column, parent, key, planted) => {
    const known = new Set(feeds[parent].map((row) => row[key]))
    expect(feeds[child].filter((row) => row[column] !== '' && !known.has(row[column]))).toHaveLength(planted)
  })
})

test.each<[FeedName, string, number]>([
  ['crimes', 'crime_id', 1],
  ['victims', 'victim_id', 0],
  ['suspects', 'suspect_id', 0],
  ['crime_suspects', 'crime_id suspect_id', 0],
  ['classifications', 'crime_id changed_at', 0],
  ['crime_links', 'crime_id linked_crime_id kind', 0],
  ['risk_assessments', 'assessment_id', 0],
  ['supervisor_reviews', 'crime_id reviewed_at kind', 0],
  ['investigation_events', 'event_id', 0],
  ['outcomes', 'crime_id sequence', 0],
  ['protective_measures', 'measure_id', 0],
  ['measure_crimes', 'measure_id crime_id', 0],
  ['breaches', 'breach_id', 0],
  ['support_referrals', 'referral_id', 0],
  ['needs_assessments', 'crime_id completed_on', 0],
  ['survey_responses', 'response_id', 0],
  ['programme_referrals', 'referral_id', 0],
  ['clinic_cases', 'case_id', 0],
  ['management_periods', 'suspect_id scheme from_on', 0],
  ['court_results', 'suspect_id crime_id finalised_on', 0],
  ['recording_audits', 'audit_id', 0],
  ['training', 'month role_group area_code', 0],
  ['workforce', 'month team_type area_code', 0],
])('no two rows of %s have one %s, but for %i planted', (feed, key, planted) => {
  const keys = feeds[feed].map((row) => keyOf(row, key))
  expect(keys.length - new Set(keys).size).toBe(planted)
})

test.each<[FeedName, string, string]>([
  ['crimes', 'offence_code', '195/12 8/65 8/66 8/56 195/94 8/30 8/67 8/69 66/91 66/92 999/99'],
  ['crimes', 'initial_offence_code', '195/12 8/65 8/66 8/56 195/94 8/30 8/67 8/69 66/91 66/92'],
  ['crimes', 'online', 'online offline both'],
  ['crimes', 'relationship', 'ex_intimate current_intimate family acquaintance neighbour stranger'],
  ['crimes', 'source_channel', 'phone online counter officer third_party referral'],
  ['crimes', 'cancel_reason', 'no_crime duplicate transferred reclassified'],
  ['victims', 'ethnicity', 'W1 W2 W3 W9 M1 M2 M3 M9 A1 A2 A3 A4 A9 B1 B2 B9 O2 O9 NS'],
  ['victims', 'age_band', '0-15 16-17 18-24 25-34 35-44 45-54 55-64 65+'],
  ['classifications', 'reason', 'audit investigation supervisor correction'],
  ['crime_links', 'kind', 'breach_of same_course_of_conduct'],
  ['risk_assessments', 'tool', 'sst s_dash sash dash other'],
  ['risk_assessments', 'grade', 'standard medium high moderate'],
  ['risk_assessments', 'approved_by', 'none sergeant inspector specialist'],
  ['supervisor_reviews', 'kind', 'initial ongoing closure'],
  [
    'investigation_events',
    'kind',
    'allocated arrest voluntary_interview digital_action bail_start bail_end released_under_investigation cps_submit cps_return cps_decision charge victim_informed',
  ],
  ['outcomes', 'outcome_code', '1 1A 2 2A 3 3A 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23'],
  ['outcomes', 'withdrawal_reason', 'fear process safe_now reconciled not_known other'],
  ['protective_measures', 'kind', 'spo nmo restraining_order dvpn dvpo dapn dapo bail_conditions shpo remand other'],
  ['protective_measures', 'route', 'application conviction acquittal victim_application'],
  ['protective_measures', 'decision', 'apply not_apply other_order'],
  [
    'protective_measures',
    'decision_reason',
    'proportionate insufficient_evidence other_order_in_place in_custody victim_view other',
  ],
  ['support_referrals', 'provider', 'derby_advocacy county_advocacy victim_service'],
  ['support_referrals', 'offer_result', 'accepted declined already_supported not_eligible no_contact'],
  ['support_referrals', 'declined_reason', 'not_wanted other_support not_now not_known'],
  ['survey_responses', 'question', 'whole_experience action_taken kept_informed treatment'],
  ['survey_responses', 'score', '1 2 3 4 5 6 7'],
  ['programme_referrals', 'programme', 'cobi other'],
  ['programme_referrals', 'route', 'spo_requirement conditional_caution rar licence voluntary'],
  ['programme_referrals', 'exit_reason', 'completed disengaged recalled unsuitable other'],
  ['clinic_cases', 'source', 'force advocate probation cps'],
  ['management_periods', 'scheme', 'mappa iom marac local custody'],
  ['court_results', 'result', 'convicted acquitted discontinued'],
  ['court_results', 'sentence', 'custody suspended community fine other'],
  ['recording_audits', 'sample', 'random chosen'],
  ['training', 'role_group', 'contact response investigator supervisor student legal'],
  ['workforce', 'team_type', 'response investigation specialist advocate'],
])('%s.%s holds codes of the format, or one planted beyond them', (feed, column, codes) => {
  const held = new Set(feeds[feed].map((row) => row[column] ?? '').filter((cell) => cell !== ''))
  expect(codes.split(' ')).toEqual(expect.arrayContaining([...held]))
})

test('an event says only what its kind may say, but for one planted', () => {
  const details: Record<string, RegExp> = {
    allocated: /^(response|investigator|specialist|)$/,
    cps_decision: /^(charge|nfa|action_plan)$/,
    charge: /^\d+\/\d+$/,
    victim_informed: /^(arrest|bail_start|released_under_investigation|charge|cps_decision)$/,
  }
  const wrong = feeds.investigation_events.filter(
    (row) => !(details[row['kind'] ?? ''] ?? /^$/).test(row['detail'] ?? ''),
  )
  expect(wrong.map((row) => `${row['kind']} ${row['detail']}`)).toEqual(['bail_start charge'])
})

test('nothing lies after the cut-off but hearings and the ends of orders', () => {
  const later = (Object.keys(columns) as FeedName[]).flatMap((feed) =>
    feeds[feed].flatMap((row) =>
      Object.entries(row).flatMap(([column, cell]) =>
        /_(on|at)$/.test(column) && cell.slice(0, 10) > '2026-10-31' ? `${feed}.${column}` : [],
      ),
    ),
  )
  const allowed = ['protective_measures.expires_on', 'protective_measures.first_hearing_on']
  expect(later).toContain('protective_measures.expires_on')
  expect(allowed).toEqual(expect.arrayContaining([...new Set(later)]))
})

test('every day and time is written as the format asks, but for one planted', () => {
  const broken = (Object.keys(columns) as FeedName[]).flatMap((feed) =>
    feeds[feed].flatMap((row) =>
      Object.entries(row).flatMap(([column, cell]) => {
        const form = column.endsWith('_at') ? /^$|^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/ : /^$|^\d{4}-\d\d-\d\d$/
        return /_(on|at)$/.test(column) && !form.test(cell) ? [cell] : []
      }),
    ),
  )
  expect(broken).toEqual(['12/01/2025'])
})

describe('a story holds together', () => {
  const eventsOf = (kind: string) => feeds.investigation_events.filter((row) => row['kind'] === kind)

  test('nothing is done about a crime before it is reported', () => {
    const early = feeds.investigation_events.filter(
      (row) => (row['occurred_at'] ?? '') < (crimes.get(row['crime_id'] ?? '')?.['reported_at'] ?? ''),
    )
    expect(early).toEqual([])
  })

  test('prosecutors decide after what was submitted to them, and after the suspect was spoken to', () => {
    const submitted = rowsBy(eventsOf('cps_submit'), 'crime_id')
    const spoken = new Map(
      [...eventsOf('arrest'), ...eventsOf('voluntary_interview')].map((row) => [
        row['crime_id'],
        row['occurred_at'] ?? '',
      ]),
    )
    const decisions = eventsOf('cps_decision')
    const first = (row: Row) => submitted.get(row['crime_id'] ?? '')?.[0]?.['occurred_at'] ?? '9'
    expect(decisions.length).toBeGreaterThan(2000)
    expect(decisions.filter((row) => (row['occurred_at'] ?? '') < first(row))).toEqual([])
    expect(
      decisions.filter((row) => first(row).slice(0, 10) < (spoken.get(row['crime_id']) ?? '').slice(0, 10)),
    ).toEqual([])
  })

  test('a crime is charged on the day of its outcome, and nobody is arrested afterwards', () => {
    const charged = rowsBy(eventsOf('charge'), 'crime_id')
    const current = feeds.outcomes.filter((row) => /^1A?$/.test(row['outcome_code'] ?? ''))
    const outcomes = new Map(current.map((row) => [row['crime_id'] ?? '', row]))
    const wrongDay = [...charged].filter(
      ([crime, [row]]) => row?.['occurred_at']?.slice(0, 10) !== outcomes.get(crime)?.['assigned_on'],
    )
    const late = eventsOf('arrest').filter(
      (row) => (row['occurred_at'] ?? '') > (charged.get(row['crime_id'] ?? '')?.[0]?.['occurred_at'] ?? '9'),
    )
    expect(charged.size).toBeGreaterThan(2000)
    expect(wrongDay).toEqual([])
    expect(late).toEqual([])
  })

  test('only named suspects are arrested or interviewed, not before they were named', () => {
    const spoken = [...eventsOf('arrest'), ...eventsOf('voluntary_interview')]
    const early = spoken.filter(
      (row) =>
        (row['occurred_at'] ?? '').slice(0, 10) < (crimes.get(row['crime_id'] ?? '')?.['suspect_named_on'] || '9'),
    )
    expect(early.filter((row) => crimes.has(row['crime_id'] ?? ''))).toEqual([])
  })

  test('conditions protect from the day on which bail began', () => {
    const linked = new Map(feeds.measure_crimes.map((row) => [row['measure_id'], row['crime_id']]))
    const bail = new Set(eventsOf('bail_start').map((row) => `${row['crime_id']} ${row['occurred_at']?.slice(0, 10)}`))
    const conditions = feeds.protective_measures.filter((row) => row['kind'] === 'bail_conditions')
    expect(conditions.length).toBeGreaterThan(3000)
    expect(conditions.filter((row) => !bail.has(`${linked.get(row['measure_id'])} ${row['made_on']}`))).toEqual([])
  })

  test('a breach that is a crime of its own is linked to the crime that the order was for', () => {
    const codes = feeds.crime_links
      .filter((row) => row['kind'] === 'breach_of')
      .map((row) => crimes.get(row['crime_id'] ?? '')?.['offence_code'])
    expect(codes.length).toBeGreaterThan(100)
    expect([...new Set(codes)].toSorted()).toEqual(['66/91', '66/92'])
  })

  test('an offence code that was changed ends at the one the crime has', () => {
    const wrong = feeds.classifications.filter(
      (row) => crimes.get(row['crime_id'] ?? '')?.['offence_code'] !== row['to_code'],
    )
    expect(feeds.classifications.length).toBeGreaterThan(1000)
    expect(wrong).toEqual([])
  })

  test('a cancelled crime has no outcome', () => {
    expect(feeds.outcomes.filter((row) => crimes.get(row['crime_id'] ?? '')?.['cancelled_on'])).toEqual([])
  })
})
