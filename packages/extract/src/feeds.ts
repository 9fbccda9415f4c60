import type { Feed } from './feed.ts'
import { breaches } from './feeds/breaches.ts'
import { classifications } from './feeds/classifications.ts'
import { clinicCases } from './feeds/clinic-cases.ts'
import { courtResults } from './feeds/court-results.ts'
import { crimeLinks } from './feeds/crime-links.ts'
import { crimeSuspects } from './feeds/crime-suspects.ts'
import { crimes } from './feeds/crimes.ts'
import { investigationEvents } from './feeds/investigation-events.ts'
import { managementPeriods } from './feeds/management-periods.ts'
import { measureCrimes } from './feeds/measure-crimes.ts'
import { needsAssessments } from './feeds/needs-assessments.ts'
import { outcomes } from './feeds/outcomes.ts'
import { programmeReferrals } from './feeds/programme-referrals.ts'
import { protectiveMeasures } from './feeds/protective-measures.ts'
import { recordingAudits } from './feeds/recording-audits.ts'
import { riskAssessments } from './feeds/risk-assessments.ts'
import { supervisorReviews } from './feeds/supervisor-reviews.ts'
import { supportReferrals } from './feeds/support-referrals.ts'
import { surveyResponses } from './feeds/survey-responses.ts'
import { suspects } from './feeds/suspects.ts'
import { training } from './feeds/training.ts'
import { victims } from './feeds/victims.ts'
import { workforce } from './feeds/workforce.ts'

/** The feeds, each after those that its keys point to. */
export const feeds: readonly Feed[] = [
  victims,
  suspects,
  crimes,
  crimeSuspects,
  classifications,
  crimeLinks,
  riskAssessments,
  supervisorReviews,
  investigationEvents,
  outcomes,
  protectiveMeasures,
  measureCrimes,
  breaches,
  supportReferrals,
  needsAssessments,
  surveyResponses,
  programmeReferrals,
  clinicCases,
  managementPeriods,
  courtResults,
  recordingAudits,
  training,
  workforce,
]
