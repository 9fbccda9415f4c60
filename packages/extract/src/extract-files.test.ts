import { expect, test } from 'vitest'
import { extractFiles } from './extract-files.ts'

const headers = Object.fromEntries(
  extractFiles.map(({ name, columns }) => [
    name,
    columns.map((column) => `${column.name}${column.required ? '*' : ''}`).join(' '),
  ]),
)
const keys = Object.fromEntries(extractFiles.map(({ name, key }) => [name, key.join(' ')]))
const parents = extractFiles.flatMap(({ name, columns }) =>
  columns.filter(({ parent }) => parent).map((column) => `${name}.${column.name} → ${column.parent}`),
)

// Columns as the format has them, those that complete version 1 included; * marks those that must be there.
test('columns', () => {
  expect(headers).toEqual({
    crimes:
      'crime_id* reported_at* recorded_at* first_incident_on last_incident_on offence_code* initial_offence_code included_stalking area_code* domestic_abuse online relationship source_channel victim_id suspect_named_on status* closed_on cancelled_on cancel_reason transferred_in contact_refused',
    victims: 'victim_id* sex age_band ethnicity disability vulnerable updates_wanted',
    suspects: 'suspect_id* sex age_band ethnicity',
    crime_suspects: 'crime_id* suspect_id* named_on',
    classifications: 'crime_id* changed_at* from_code to_code* reason',
    crime_links: 'crime_id* linked_crime_id* kind* linked_on',
    risk_assessments: 'assessment_id* crime_id* tool* grade* completed_at* supersedes approved_by approved_at',
    supervisor_reviews: 'crime_id* reviewed_at* kind*',
    investigation_events: 'event_id* crime_id* kind* occurred_at* detail',
    outcomes: 'crime_id* outcome_code* assigned_on* is_current* sequence* withdrawal_reason suspect_id',
    protective_measures:
      'measure_id* suspect_id* kind* route considered_on decision decision_reason applied_on first_hearing_on contested interim_made_on interim_served_on made_on served_on refused_on withdrawn_on expires_on indefinite ended_on renewal_decided_on victim_supports',
    measure_crimes: 'measure_id* crime_id*',
    breaches:
      'breach_id* measure_id* crime_id recorded_on* recorded_at arrested_on arrested_at outcome_code outcome_on',
    support_referrals:
      'referral_id* crime_id* provider offered_on offer_result declined_reason accepted_on sent_on received_on first_contact_on engaged_on closed_on',
    needs_assessments: 'crime_id* completed_on*',
    survey_responses: 'response_id* month* question* score* sex age_band domestic_abuse',
    programme_referrals:
      'referral_id* suspect_id* programme* route referred_on* assessed_on suitable started_on completed_on exit_reason',
    clinic_cases: 'case_id* crime_id* discussed_on* source actions_set actions_done',
    management_periods: 'suspect_id* scheme* from_on* to_on',
    court_results: 'suspect_id* crime_id* finalised_on* result* sentence restraining_order',
    recording_audits: 'audit_id* month* sample* should_be_stalking* was_stalking*',
    training: 'month* role_group* area_code headcount* trained* champions',
    workforce: 'month* team_type* area_code fte*',
    offences: 'offence_code* ho_class* kind* valid_from* valid_to source* status*',
    outcome_types: 'outcome_code* name* outcome_group* precedence* source* status*',
    areas: 'area_code* name* division* successor_code valid_from* valid_to source* status*',
    populations: 'year* area_code* people* source* status*',
    providers: 'provider* name* source* status*',
    programmes: 'programme* name* source* status*',
    bank_holidays: 'holiday_on* name* source* status*',
    recommendations:
      'number* addressed_to* theme* title* wording owner* due_on due_status kpi_ids published_on* source* status*',
    series_breaks: 'break_on* kpi_id* label* reason* source* status*',
    targets: 'kpi_id* measure_id* value* unit* within_days owner* valid_from* valid_to source* status*',
    comparators:
      'kpi_id* measure_id* force* kind* year* from_on* to_on* basis* numerator denominator value unit* source_address as_at coverage* comparable* reason source* status*',
  })
})

test('keys', () => {
  expect(keys).toEqual({
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
    offences: 'offence_code valid_from',
    outcome_types: 'outcome_code',
    areas: 'area_code valid_from',
    populations: 'year area_code',
    providers: 'provider',
    programmes: 'programme',
    recommendations: 'number',
    bank_holidays: 'holiday_on',
    series_breaks: 'break_on kpi_id',
    targets: 'kpi_id measure_id valid_from',
    comparators: 'kpi_id measure_id force from_on to_on basis',
  })
})

test('no file comes before one that it points to', () => {
  const names = extractFiles.map(({ name }) => name)
  const early = extractFiles.filter(({ columns }, at) =>
    columns.some(({ parent }) => parent !== undefined && names.indexOf(parent) > at),
  )
  expect(early).toEqual([])
})

test('what points to what', () => {
  expect(parents).toEqual([
    'areas.successor_code → areas',
    'populations.area_code → areas',
    'crimes.victim_id → victims',
    'crime_suspects.crime_id → crimes',
    'crime_suspects.suspect_id → suspects',
    'classifications.crime_id → crimes',
    'crime_links.crime_id → crimes',
    'crime_links.linked_crime_id → crimes',
    'risk_assessments.crime_id → crimes',
    'risk_assessments.supersedes → risk_assessments',
    'supervisor_reviews.crime_id → crimes',
    'investigation_events.crime_id → crimes',
    'outcomes.crime_id → crimes',
    'outcomes.suspect_id → suspects',
    'protective_measures.suspect_id → suspects',
    'measure_crimes.measure_id → protective_measures',
    'measure_crimes.crime_id → crimes',
    'breaches.measure_id → protective_measures',
    'breaches.crime_id → crimes',
    'support_referrals.crime_id → crimes',
    'needs_assessments.crime_id → crimes',
    'programme_referrals.suspect_id → suspects',
    'clinic_cases.crime_id → crimes',
    'management_periods.suspect_id → suspects',
    'court_results.suspect_id → suspects',
    'court_results.crime_id → crimes',
  ])
})
