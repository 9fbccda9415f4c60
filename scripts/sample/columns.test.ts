import { expect, test } from 'vitest'
import { columns } from './columns.ts'

test.each([
  [
    'crimes',
    'crime_id reported_at recorded_at first_incident_on last_incident_on offence_code initial_offence_code included_stalking area_code domestic_abuse online relationship source_channel victim_id suspect_named_on status closed_on cancelled_on cancel_reason transferred_in contact_refused',
  ],
  ['victims', 'victim_id sex age_band ethnicity disability vulnerable updates_wanted'],
  ['suspects', 'suspect_id sex age_band ethnicity'],
  ['crime_suspects', 'crime_id suspect_id named_on'],
  ['classifications', 'crime_id changed_at from_code to_code reason'],
  ['crime_links', 'crime_id linked_crime_id kind linked_on'],
  ['risk_assessments', 'assessment_id crime_id tool grade completed_at supersedes approved_by approved_at'],
  ['supervisor_reviews', 'crime_id reviewed_at kind'],
  ['investigation_events', 'event_id crime_id kind occurred_at detail'],
  ['outcomes', 'crime_id outcome_code assigned_on is_current sequence withdrawal_reason suspect_id'],
  [
    'protective_measures',
    'measure_id suspect_id kind route considered_on decision decision_reason applied_on first_hearing_on contested interim_made_on made_on served_on refused_on withdrawn_on expires_on indefinite ended_on renewal_decided_on victim_supports interim_served_on',
  ],
  ['measure_crimes', 'measure_id crime_id'],
  ['breaches', 'breach_id measure_id crime_id recorded_on arrested_on outcome_code outcome_on recorded_at arrested_at'],
  [
    'support_referrals',
    'referral_id crime_id provider offered_on offer_result declined_reason sent_on received_on first_contact_on engaged_on closed_on accepted_on',
  ],
  ['needs_assessments', 'crime_id completed_on'],
  ['survey_responses', 'response_id month question score sex age_band domestic_abuse'],
  [
    'programme_referrals',
    'referral_id suspect_id programme route referred_on assessed_on suitable started_on completed_on exit_reason',
  ],
  ['clinic_cases', 'case_id crime_id discussed_on source actions_set actions_done'],
  ['management_periods', 'suspect_id scheme from_on to_on'],
  ['court_results', 'suspect_id crime_id finalised_on result sentence restraining_order'],
  ['recording_audits', 'audit_id month sample should_be_stalking was_stalking'],
  ['training', 'month role_group area_code headcount trained champions'],
  ['workforce', 'month team_type area_code fte'],
] as const)('%s has every column of extract format 1', (feed, format) => {
  expect(columns[feed].split(' ').toSorted()).toEqual(format.split(' ').toSorted())
})

test('every feed of extract format 1 is filled', () => {
  expect(Object.keys(columns)).toHaveLength(23)
})
