/** The feeds of the extract format, which KPIs can need. */
export const feeds = [
  'crimes',
  'victims',
  'suspects',
  'crime_suspects',
  'classifications',
  'crime_links',
  'risk_assessments',
  'supervisor_reviews',
  'investigation_events',
  'outcomes',
  'protective_measures',
  'measure_crimes',
  'breaches',
  'support_referrals',
  'needs_assessments',
  'survey_responses',
  'programme_referrals',
  'clinic_cases',
  'management_periods',
  'court_results',
  'recording_audits',
  'training',
  'workforce',
] as const

export type Feed = (typeof feeds)[number]
