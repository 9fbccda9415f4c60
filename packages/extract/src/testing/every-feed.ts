import { feeds } from '../feeds.ts'
import { crime, crimeId, csvOf, otherCrimeId } from './tiny-extract.ts'

/** A UUID that begins with a letter from a to f, or a digit. */
export const id = (kind: string, index = 1) => `${kind}0000000-0000-4000-8000-${String(index).padStart(12, '0')}`

export const suspectId = id('5')
export const measureId = id('a')

/** One row of every feed, without fault, by feed. */
export const rowOf = {
  victims: { victim_id: id('7') },
  suspects: { suspect_id: suspectId },
  crimes: crime({ victim_id: id('7') }),
  crime_suspects: { crime_id: crimeId, suspect_id: suspectId },
  classifications: { crime_id: crimeId, changed_at: '2026-01-12T09:00', from_code: '8/65', to_code: '195/12' },
  crime_links: { crime_id: crimeId, linked_crime_id: otherCrimeId, kind: 'same_course_of_conduct' },
  risk_assessments: {
    assessment_id: id('d'),
    crime_id: crimeId,
    tool: 'sst',
    grade: 'high',
    completed_at: '2026-01-10T12:00',
  },
  supervisor_reviews: { crime_id: crimeId, reviewed_at: '2026-01-11T09:00', kind: 'initial' },
  investigation_events: { event_id: id('e'), crime_id: crimeId, kind: 'arrest', occurred_at: '2026-01-11T10:00' },
  outcomes: { crime_id: crimeId, outcome_code: '1', assigned_on: '2026-02-01', is_current: 'true', sequence: '1' },
  protective_measures: { measure_id: measureId, suspect_id: suspectId, kind: 'spo', made_on: '2026-02-01' },
  measure_crimes: { measure_id: measureId, crime_id: crimeId },
  breaches: { breach_id: id('b'), measure_id: measureId, crime_id: crimeId, recorded_on: '2026-03-01' },
  support_referrals: { referral_id: id('f'), crime_id: crimeId, offered_on: '2026-01-11' },
  needs_assessments: { crime_id: crimeId, completed_on: '2026-01-13' },
  survey_responses: { response_id: id('1'), month: '2026-10', question: 'treatment', score: '6' },
  programme_referrals: { referral_id: id('2'), suspect_id: suspectId, programme: 'cobi', referred_on: '2026-03-01' },
  clinic_cases: { case_id: id('3'), crime_id: crimeId, discussed_on: '2026-01-20', actions_set: '0' },
  management_periods: { suspect_id: suspectId, scheme: 'custody', from_on: '2026-03-01', to_on: '2027-03-01' },
  court_results: { suspect_id: suspectId, crime_id: crimeId, finalised_on: '2026-06-01', result: 'convicted' },
  recording_audits: {
    audit_id: id('4'),
    month: '2026-10',
    sample: 'random',
    should_be_stalking: 'true',
    was_stalking: 'false',
  },
  training: { month: '2026-10', role_group: 'contact', area_code: '', headcount: '10', trained: '0' },
  workforce: { month: '2026-10', team_type: 'advocate', fte: '2.5' },
} satisfies Record<string, Record<string, string>>

export type FeedName = keyof typeof rowOf

/** The files of an extract that holds every feed, with two crimes, and the changed rows of some. */
export function everyFeed(change: Partial<Record<FeedName, Record<string, string>[]>> = {}): Record<string, string> {
  const files = Object.entries(rowOf).map(([name, row]) => [`${name}.csv`, csvOf(row)] as const)
  const changed = Object.entries(change).map(([name, rows]) => [`${name}.csv`, csvOf(...rows)] as const)
  const crimes = csvOf(rowOf.crimes, crime({ crime_id: otherCrimeId }))
  return Object.fromEntries([...files, ['crimes.csv', crimes], ...changed])
}

/** The files of an extract that holds these rows of a feed, and no other feeds than those that they point to. */
export function withParents(name: FeedName, rows: Record<string, string>[]): Record<string, string> {
  const all = everyFeed({ [name]: rows })
  const kept = [...ancestors(name)].map((each) => `${each}.csv`)
  return Object.fromEntries(Object.entries(all).filter(([file]) => kept.includes(file)))
}

function ancestors(name: string): Set<string> {
  const parents = feeds.find((feed) => feed.name === name)?.columns.flatMap(({ parent }) => parent ?? []) ?? []
  const further = parents.filter((parent) => parent !== name).flatMap((parent) => [...ancestors(parent)])
  return new Set([name, ...further, ...(name === 'breaches' ? ['measure_crimes'] : [])])
}
