import type { Feed } from '../feeds.ts'

/** What a feed is called in a sentence, how often it is due, and how many months its rows run late as a rule. */
export type Rhythm = { name: string; dueEveryDays: number; lagMonths: number }

const monthly = 31
const quarterly = 92

/** Audits, training and surveys are gathered after the month that they tell of; courts are a quarter behind. */
export const feedRhythms: Record<Feed, Rhythm> = {
  crimes: { name: 'Crimes', dueEveryDays: monthly, lagMonths: 0 },
  victims: { name: 'Victims', dueEveryDays: monthly, lagMonths: 0 },
  suspects: { name: 'Suspects', dueEveryDays: monthly, lagMonths: 0 },
  crime_suspects: { name: 'Suspects of crimes', dueEveryDays: monthly, lagMonths: 0 },
  classifications: { name: 'Changes of classification', dueEveryDays: monthly, lagMonths: 0 },
  crime_links: { name: 'Links between crimes', dueEveryDays: monthly, lagMonths: 0 },
  risk_assessments: { name: 'Risk assessments', dueEveryDays: monthly, lagMonths: 0 },
  supervisor_reviews: { name: 'Supervisor reviews', dueEveryDays: monthly, lagMonths: 0 },
  investigation_events: { name: 'Events of investigations', dueEveryDays: monthly, lagMonths: 0 },
  outcomes: { name: 'Outcomes', dueEveryDays: monthly, lagMonths: 0 },
  protective_measures: { name: 'Protective measures', dueEveryDays: monthly, lagMonths: 0 },
  measure_crimes: { name: 'Crimes of protective measures', dueEveryDays: monthly, lagMonths: 0 },
  breaches: { name: 'Breaches', dueEveryDays: monthly, lagMonths: 0 },
  support_referrals: { name: 'Support referrals', dueEveryDays: monthly, lagMonths: 0 },
  needs_assessments: { name: 'Needs assessments', dueEveryDays: monthly, lagMonths: 0 },
  survey_responses: { name: 'Survey responses', dueEveryDays: monthly, lagMonths: 1 },
  programme_referrals: { name: 'Programme referrals', dueEveryDays: monthly, lagMonths: 0 },
  clinic_cases: { name: 'Clinic cases', dueEveryDays: monthly, lagMonths: 0 },
  management_periods: { name: 'Periods of management', dueEveryDays: monthly, lagMonths: 0 },
  court_results: { name: 'Court results', dueEveryDays: quarterly, lagMonths: 3 },
  recording_audits: { name: 'Recording audits', dueEveryDays: monthly, lagMonths: 1 },
  training: { name: 'Training', dueEveryDays: monthly, lagMonths: 1 },
  workforce: { name: 'Workforce', dueEveryDays: monthly, lagMonths: 1 },
}
