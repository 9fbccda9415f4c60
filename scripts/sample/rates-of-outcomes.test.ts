import { beforeAll, expect, test } from 'vitest'
import { daysFrom, during, firstOf, idOf, is, median, share, stalkingOf } from './testing/count-rows.ts'
import { readSample, type Feeds, type Row } from './testing/read-sample.ts'

/** Risk and outcomes (domain.md D3 and D4) against 30,000 made-up crimes. */
let feeds: Feeds
let stalking: Row[]
let victims: Map<string, Row>
let outcomes: Map<string, Row>
let forms: Map<string, Row>
beforeAll(async () => {
  feeds = await readSample({})
  stalking = stalkingOf(feeds)
  victims = new Map(feeds.victims.map((row) => [row['victim_id'] ?? '', row]))
  outcomes = firstOf(feeds.outcomes.filter(is('is_current', 'true')), 'sequence')
  forms = firstOf(feeds.risk_assessments, 'completed_at')
})

const victimOf = (row: Row) => victims.get(row['victim_id'] ?? '') ?? {}
const codeOf = (row: Row) => outcomes.get(idOf(row))?.['outcome_code'] ?? ''
const charged = (row: Row) => codeOf(row) === '1' || codeOf(row) === '1A'
const hasTool = (row: Row) => ['sst', 's_dash', 'sash'].includes(forms.get(idOf(row))?.['tool'] ?? '')
const daysToOutcome = (row: Row) => daysFrom(row['recorded_at']?.slice(0, 10), outcomes.get(idOf(row))?.['assigned_on'])
const openAfter = (days: number) => (row: Row) => !(daysToOutcome(row) <= days)
const recorded = (from: string, to?: string) => during(stalking, 'recorded_at', from, to)
const reported = (from: string, to?: string) => during(stalking, 'reported_at', from, to)
const hoursToForm = (row: Row) => 24 * daysFrom(row['reported_at'], forms.get(idOf(row))?.['completed_at'])
const chargeRatio = (mature: Row[], group: (row: Row) => boolean) =>
  share(mature.filter(group), charged) /
  share(
    mature.filter((row) => !group(row)),
    charged,
  )
const white = (row: Row) => victimOf(row)['ethnicity']?.startsWith('W') ?? false
const ethnicityKnown = (row: Row) => !['', 'NS', undefined].includes(victimOf(row)['ethnicity'])
const mature = () => recorded('2023-04', '2026-03')
const assessed = () => stalking.filter((row) => forms.has(idOf(row)))
const graded = (grade: string) => (row: Row) => forms.get(idOf(row))?.['grade'] === grade

test.each<[string, number, number, () => number]>([
  ['first graded standard', 0.48, 0.02, () => share(assessed(), graded('standard'))],
  ['first graded medium', 0.36, 0.02, () => share(assessed(), graded('medium'))],
  ['first graded high', 0.16, 0.02, () => share(assessed(), graded('high'))],
  ['a stalking form, 2024', 0.88, 0.03, () => share(reported('2024'), hasTool)],
  ['a stalking form, 2026', 0.94, 0.03, () => share(reported('2026-01', '2026-09'), hasTool)],
  ['hours until the form', 7, 1, () => median(stalking.filter(hasTool).map(hoursToForm))],
  ['forms within a day, 2026', 0.8, 0.03, () => share(reported('2026').filter(hasTool), withinDay)],
  ['risk lowered', 0.08, 0.015, () => loweredOfStalking().length / assessed().length],
  ['lowered without approval, 2022', 0.12, 0.06, () => unapproved('2022')],
  ['lowered without approval, 2026', 0.04, 0.035, () => unapproved('2026')],
  ['hours until the review', 30, 3, hoursToReview],
])('D3: %s: %f, give or take %f', (_, expected, tolerance, rate) => {
  expect(rate()).toBeGreaterThan(expected - tolerance)
  expect(rate()).toBeLessThan(expected + tolerance)
})

test.each<[string, string, number, number, () => Row[]]>([
  ['charged, 2022/23', '1 1A', 0.07, 0.015, () => recorded('2022-04', '2023-03')],
  ['charged, 2023/24 to 2025/26', '1 1A', 0.1, 0.015, mature],
  ['out of court', '2 2A 3 3A 8', 0.03, 0.01, mature],
  ['evidential difficulties, victim supports', '15', 0.32, 0.03, mature],
  ['evidential difficulties, victim does not', '16', 0.46, 0.03, mature],
  ['no suspect named, victim does not support', '14', 0.015, 0.01, mature],
  ['no suspect', '18', 0.04, 0.015, mature],
  ['not in the public interest, or another body', '9 10 20 21', 0.022, 0.01, mature],
  ['prosecution prevented', '5 11 12 13 17', 0.008, 0.005, mature],
  ['diversion', '22', 0.005, 0.004, mature],
])('D4: outcome %s (%s): %f, give or take %f', (_, codes, expected, tolerance, rows) => {
  const assigned = rows().filter((row) => codeOf(row) !== '')
  const rate = share(assigned, (row) => codes.split(' ').includes(codeOf(row)))
  expect(rate).toBeGreaterThan(expected - tolerance)
  expect(rate).toBeLessThan(expected + tolerance)
})

test.each<[string, number, number, () => number]>([
  ['days until the charge', 32, 5, () => median(mature().filter(charged).map(daysToOutcome))],
  [
    'days until outcome 15',
    70,
    6,
    () =>
      median(
        mature()
          .filter((row) => codeOf(row) === '15')
          .map(daysToOutcome),
      ),
  ],
  [
    'days until outcome 16',
    24,
    3,
    () =>
      median(
        mature()
          .filter((row) => codeOf(row) === '16')
          .map(daysToOutcome),
      ),
  ],
  ['no outcome after 30 days', 0.56, 0.04, () => share(recorded('2022', '2025'), openAfter(30))],
  ['no outcome after 90 days', 0.22, 0.03, () => share(recorded('2022', '2025'), openAfter(90))],
  ['no outcome after 180 days', 0.09, 0.02, () => share(recorded('2022', '2025'), openAfter(180))],
  ['reopened', 0.01, 0.005, () => feeds.outcomes.filter(is('is_current', 'false')).length / outcomes.size],
  [
    'odds of a charge at high risk',
    2.4,
    0.5,
    () => chargeRatio(stalking, (row) => forms.get(idOf(row))?.['grade'] === 'high'),
  ],
  [
    'charges for women against those for others',
    1,
    0.2,
    () => chargeRatio(stalking, (row) => victimOf(row)['sex'] === 'female'),
  ],
  [
    'charges for White people against those for others',
    1,
    0.3,
    () => chargeRatio(stalking.filter(ethnicityKnown), white),
  ],
  [
    'charges for people with a disability against those for others',
    0.62,
    0.15,
    () => chargeRatio(stalking, (row) => victimOf(row)['disability'] === 'true'),
  ],
])('D4: %s: %f, give or take %f', (_, expected, tolerance, rate) => {
  expect(rate()).toBeGreaterThan(expected - tolerance)
  expect(rate()).toBeLessThan(expected + tolerance)
})

function withinDay(row: Row): boolean {
  return hoursToForm(row) <= 24
}

function unapproved(year: string): number {
  return share(during(lowered(), 'completed_at', year), is('approved_by', 'none'))
}

function loweredOfStalking(): Row[] {
  const ids = new Set(stalking.map(idOf))
  return lowered().filter((row) => ids.has(idOf(row)))
}

function lowered(): Row[] {
  const grades = ['standard', 'medium', 'high']
  const byId = new Map(feeds.risk_assessments.map((row) => [row['assessment_id'], row['grade'] ?? '']))
  return feeds.risk_assessments.filter(
    (row) =>
      row['supersedes'] !== '' &&
      grades.indexOf(row['grade'] ?? '') < grades.indexOf(byId.get(row['supersedes'] ?? '') ?? ''),
  )
}

/** Until the first review of crimes not graded high. */
function hoursToReview(): number {
  const reviews = firstOf(feeds.supervisor_reviews.filter(is('kind', 'initial')), 'reviewed_at')
  const rows = stalking.filter((row) => reviews.has(idOf(row)) && forms.get(idOf(row))?.['grade'] !== 'high')
  return 24 * median(rows.map((row) => daysFrom(row['recorded_at'], reviews.get(idOf(row))?.['reviewed_at'])))
}
