import { beforeAll, expect, test } from 'vitest'
import { during, filled, firstOf, idOf, is, rowsBy, share, stalkingOf, weekdaysFrom } from './testing/count-rows.ts'
import { readSample, type Feeds, type Row } from './testing/read-sample.ts'

/** Support and satisfaction (domain.md D6) against 30,000 made-up crimes. */
let feeds: Feeds
let stalking: Row[]
let byId: Map<string, Row>
let referrals: Map<string, Row[]>
let needs: Map<string, Row>
beforeAll(async () => {
  feeds = await readSample({})
  stalking = stalkingOf(feeds)
  byId = new Map(feeds.crimes.map((row) => [idOf(row), row]))
  referrals = rowsBy(feeds.support_referrals, 'crime_id')
  needs = firstOf(feeds.needs_assessments, 'completed_on')
})

const reported = (from: string, to?: string) => during(stalking, 'reported_at', from, to)
const offers = () =>
  feeds.support_referrals.filter((row) => !['already_supported', 'not_eligible'].includes(row['offer_result'] ?? ''))
const received = () => during(feeds.support_referrals, 'received_on', '2021', '2026-08')
const answers = (question: string) => feeds.survey_responses.filter(is('question', question))
const satisfied = (row: Row) => Number(row['score']) <= 3

test.each<[string, number, number, () => number]>([
  ['offered within two working days, 2022', 0.45, 0.04, () => share(reported('2022'), offered)],
  ['offered within two working days, 2026', 0.76, 0.04, () => share(reported('2026-01', '2026-09'), offered)],
  ['accepted', 0.42, 0.02, () => share(offers(), is('offer_result', 'accepted'))],
  [
    'accepted by victims of former partners',
    0.45,
    0.03,
    () =>
      share(
        offers().filter((row) => byId.get(idOf(row))?.['relationship'] === 'ex_intimate'),
        is('offer_result', 'accepted'),
      ),
  ],
  [
    'received',
    0.96,
    0.03,
    () =>
      share(
        during(offers(), 'offered_on', '2021', '2025').filter(is('offer_result', 'accepted')),
        filled('received_on'),
      ),
  ],
  [
    'contacted within two working days',
    0.74,
    0.03,
    () =>
      share(
        received(),
        (row) => row['first_contact_on'] !== '' && weekdaysFrom(row['received_on'], row['first_contact_on']) <= 2,
      ),
  ],
  ['never contacted', 0.1, 0.02, () => 1 - share(received(), filled('first_contact_on'))],
  [
    'engaged, of those contacted',
    0.68,
    0.03,
    () => share(received().filter(filled('first_contact_on')), filled('engaged_on')),
  ],
  [
    'more accepted in Derby since November 2024',
    0.08,
    0.06,
    () => acceptedBy('derby_advocacy') - acceptedBy('county_advocacy'),
  ],
  ['fewer withdrawals where an advocate is engaged', 0.125, 0.035, () => withdrawals(false) - withdrawals(true)],
  ['needs assessed within five working days, 2022', 0.7, 0.04, () => share(reported('2022'), assessed)],
  ['needs assessed within five working days, 2026', 0.86, 0.04, () => share(reported('2026-01', '2026-09'), assessed)],
  ['satisfied with the whole experience', 0.72, 0.04, () => share(answers('whole_experience'), satisfied)],
  ['kept informed', 0.61, 0.04, () => share(answers('kept_informed'), satisfied)],
  [
    'answers a month to each question',
    25,
    3,
    () => answers('treatment').length / rowsBy(feeds.survey_responses, 'month').size,
  ],
  [
    'older victims offered support, against others',
    0.7,
    0.08,
    () => share(offersTo('55-64', '65+'), offered) / share(offersTo('18-24', '25-34', '35-44', '45-54'), offered),
  ],
])('D6: %s: %f, give or take %f', (_, expected, tolerance, rate) => {
  expect(rate()).toBeGreaterThan(expected - tolerance)
  expect(rate()).toBeLessThan(expected + tolerance)
})

function offered(crime: Row): boolean {
  return (referrals.get(idOf(crime)) ?? []).some((row) => weekdaysFrom(crime['reported_at'], row['offered_on']) <= 2)
}

function offersTo(...ages: string[]): Row[] {
  const victims = new Set(
    feeds.victims.filter((row) => ages.includes(row['age_band'] ?? '')).map((row) => row['victim_id']),
  )
  return stalking.filter((row) => victims.has(row['victim_id'] ?? ''))
}

function acceptedBy(provider: string): number {
  return share(
    during(offers(), 'offered_on', '2024-11', '2026-10').filter(is('provider', provider)),
    is('offer_result', 'accepted'),
  )
}

function withdrawals(engaged: boolean): number {
  const outcomes = firstOf(feeds.outcomes.filter(is('is_current', 'true')), 'sequence')
  const ended = stalking.filter(
    (row) => outcomes.has(idOf(row)) && (referrals.get(idOf(row)) ?? []).some(filled('engaged_on')) === engaged,
  )
  return share(ended, (row) => outcomes.get(idOf(row))?.['outcome_code'] === '16')
}

function assessed(crime: Row): boolean {
  const done = needs.get(idOf(crime))
  return done !== undefined && weekdaysFrom(crime['reported_at'], done['completed_on']) <= 5
}
