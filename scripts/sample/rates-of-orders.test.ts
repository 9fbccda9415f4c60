import { beforeAll, expect, test } from 'vitest'
import { daysFrom, during, filled, firstOf, idOf, median, rowsBy, share, stalkingOf } from './testing/count-rows.ts'
import { readSample, type Feeds, type Row } from './testing/read-sample.ts'

/** Protective measures (domain.md D5) against 30,000 made-up crimes. */
let feeds: Feeds
let stalking: Row[]
let byId: Map<string, Row>
let forms: Map<string, Row>
let orders: Row[]
let measures: Map<string, Row[]>
beforeAll(async () => {
  feeds = await readSample({})
  stalking = stalkingOf(feeds)
  byId = new Map(feeds.crimes.map((row) => [idOf(row), row]))
  forms = firstOf(feeds.risk_assessments, 'completed_at')
  orders = feeds.protective_measures.filter((row) => row['kind'] === 'spo' && row['applied_on'] !== '')
  const measureOf = new Map(feeds.protective_measures.map((row) => [row['measure_id'] ?? '', row]))
  const linked = [...rowsBy(feeds.measure_crimes, 'crime_id')]
  measures = new Map(
    linked.map(([crime, rows]) => [crime, rows.map((row) => measureOf.get(row['measure_id'] ?? '') ?? {})]),
  )
})

const named = (year: string) => during(stalking, 'suspect_named_on', year)
const highRisk = () =>
  stalking.filter((row) => forms.get(idOf(row))?.['grade'] === 'high' && row['suspect_named_on'] !== '')
const decided = (from: string, to: string) =>
  orders.filter(
    (row) =>
      during([{ on: row['made_on'] || row['refused_on'] || row['withdrawn_on'] || '' }], 'on', from, to).length > 0,
  )

test.each<[string, number, number, () => number]>([
  ['applications a year', 28, 5, () => during(orders, 'applied_on', '2022', '2025').length / 4],
  [
    'orders made of those decided until April 2024',
    0.6,
    0.14,
    () => share(decided('2021', '2024-03'), filled('made_on')),
  ],
  ['orders made of those decided since', 0.78, 0.1, () => share(decided('2024-04', '2026-10'), filled('made_on'))],
  ['interim orders', 0.45, 0.1, () => share(orders, filled('interim_made_on'))],
  [
    'days from report to application',
    40,
    11,
    () => median(orders.flatMap((row) => daysSinceReport(row, 'applied_on'))),
  ],
  [
    'days from application to the order',
    38,
    9,
    () => median(orders.filter(filled('made_on')).map((row) => daysFrom(row['applied_on'], row['made_on']))),
  ],
  [
    'orders for two years',
    0.62,
    0.14,
    () => share(orders.filter(filled('made_on')), (row) => daysFrom(row['made_on'], row['expires_on']) === 730),
  ],
  [
    'served after over three days',
    0.1,
    0.08,
    () => share(orders.filter(filled('served_on')), (row) => daysFrom(row['made_on'], row['served_on']) > 3),
  ],
  ['considered within a week, 2022', 0.25, 0.04, () => share(named('2022'), considered)],
  ['considered within a week, 2024', 0.58, 0.03, () => share(named('2024'), considered)],
  ['considered within a week, 2026', 0.79, 0.03, () => share(named('2026'), considered)],
  ['high risk, any measure within two weeks', 0.7, 0.04, () => share(highRisk(), protectedBy(/./))],
  ['high risk, bail conditions', 0.48, 0.04, () => share(highRisk(), protectedBy(/^bail_conditions$/))],
  ['high risk, non-molestation order', 0.09, 0.025, () => share(highRisk(), protectedBy(/^nmo$/))],
  [
    'high risk, notice or order of protection from domestic violence',
    0.07,
    0.025,
    () => share(highRisk(), protectedBy(/^dvp/)),
  ],
  ['high risk, remand', 0.06, 0.02, () => share(highRisk(), protectedBy(/^remand$/))],
  ['high risk, restraining order', 0.03, 0.015, () => share(highRisk(), protectedBy(/^restraining_order$/))],
  [
    'breaches with an arrest within a day',
    0.68,
    0.05,
    () => share(feeds.breaches, (row) => daysFrom(row['recorded_at'], row['arrested_at']) <= 1),
  ],
  [
    'breaches charged within 90 days',
    0.55,
    0.05,
    () =>
      share(
        during(feeds.breaches, 'recorded_on', '2022', '2026-07'),
        (row) => row['outcome_code'] === '1' && daysFrom(row['recorded_on'], row['outcome_on']) <= 90,
      ),
  ],
])('D5: %s: %f, give or take %f', (_, expected, tolerance, rate) => {
  expect(rate()).toBeGreaterThan(expected - tolerance)
  expect(rate()).toBeLessThan(expected + tolerance)
})

function daysSinceReport(order: Row, column: string): number[] {
  const crimes = feeds.measure_crimes.filter((row) => row['measure_id'] === order['measure_id'])
  return crimes.map((row) => daysFrom(byId.get(idOf(row))?.['reported_at']?.slice(0, 10), order[column]))
}

function considered(crime: Row): boolean {
  const decisions = (measures.get(idOf(crime)) ?? []).filter((row) => row['kind'] === 'spo' && row['decision'] !== '')
  return decisions.some((row) => daysFrom(crime['suspect_named_on'], row['considered_on']) <= 7)
}

/** A measure of some kind that began within two weeks of the report, or before, and ran on its day. */
function protectedBy(kind: RegExp): (crime: Row) => boolean {
  return (crime) => {
    const on = crime['reported_at']?.slice(0, 10) ?? ''
    return (measures.get(idOf(crime)) ?? []).some((row) => {
      const from = row['interim_made_on'] || row['made_on'] || '9999-12-31'
      const until = row['ended_on'] || row['expires_on'] || '9999-12-31'
      return kind.test(row['kind'] ?? '') && daysFrom(on, from) <= 14 && until >= on
    })
  }
}
