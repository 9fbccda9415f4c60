import type { Feed } from './feed.ts'
import { crimeSuspects } from './feeds/crime-suspects.ts'
import { crimes } from './feeds/crimes.ts'
import { measureCrimes } from './feeds/measure-crimes.ts'
import { outcomes } from './feeds/outcomes.ts'
import { protectiveMeasures } from './feeds/protective-measures.ts'
import { supportReferrals } from './feeds/support-referrals.ts'
import { suspects } from './feeds/suspects.ts'
import { victims } from './feeds/victims.ts'

/** The feeds that are loaded, each after those that its keys point to. */
export const feeds: readonly Feed[] = [
  victims,
  suspects,
  crimes,
  crimeSuspects,
  outcomes,
  protectiveMeasures,
  measureCrimes,
  supportReferrals,
]

/** Feeds and reference files of extract format 1 that this version does not load yet. */
export const feedsToCome: readonly string[] = [
  'classifications',
  'crime_links',
  'risk_assessments',
  'supervisor_reviews',
  'investigation_events',
  'breaches',
  'needs_assessments',
  'survey_responses',
  'programme_referrals',
  'clinic_cases',
  'management_periods',
  'court_results',
  'recording_audits',
  'training',
  'workforce',
  'offences',
  'outcome_types',
  'areas',
  'populations',
  'providers',
  'bank_holidays',
  'comparators',
  'series_breaks',
  'targets',
  'recommendations',
]
