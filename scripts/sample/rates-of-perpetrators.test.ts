import { beforeAll, expect, test } from 'vitest'
import { daysFrom, during, filled, is, median, rowsBy, share } from './testing/count-rows.ts'
import { readSample, type Feeds, type Row } from './testing/read-sample.ts'

/** Perpetrators, audits and training (domain.md D7 and D8) against 30,000 made-up crimes. */
let feeds: Feeds
beforeAll(async () => {
  feeds = await readSample({})
})

test.each<[string, number, number, () => number]>([
  [
    'programme referrals a year',
    30,
    8,
    () => during(feeds.programme_referrals, 'referred_on', '2023', '2025').length / 3,
  ],
  [
    'found suitable',
    0.7,
    0.14,
    () => share(feeds.programme_referrals.filter(filled('assessed_on')), is('suitable', 'true')),
  ],
  [
    'started, of the suitable',
    0.72,
    0.14,
    () =>
      share(
        during(feeds.programme_referrals, 'referred_on', '2022', '2026-06').filter(is('suitable', 'true')),
        filled('started_on'),
      ),
  ],
  [
    'completed, of those who started',
    0.62,
    0.18,
    () => share(during(feeds.programme_referrals, 'started_on', '2022', '2026-05'), filled('completed_on')),
  ],
  [
    'days until the start',
    34,
    7,
    () =>
      median(
        feeds.programme_referrals
          .filter(filled('started_on'))
          .map((row) => daysFrom(row['referred_on'], row['started_on'])),
      ),
  ],
  ['court results a year', 45, 13, () => during(feeds.court_results, 'finalised_on', '2024', '2025').length / 2],
  ['convicted', 0.74, 0.1, () => share(feeds.court_results, is('result', 'convicted'))],
  [
    'convictions with a restraining order',
    0.7,
    0.12,
    () => share(feeds.court_results.filter(is('result', 'convicted')), is('restraining_order', 'true')),
  ],
  [
    'audits a month at random',
    30,
    2,
    () => feeds.recording_audits.filter(is('sample', 'random')).length / rowsBy(feeds.recording_audits, 'month').size,
  ],
  [
    'audits a month chosen',
    10,
    2,
    () => feeds.recording_audits.filter(is('sample', 'chosen')).length / rowsBy(feeds.recording_audits, 'month').size,
  ],
  [
    'recorded as they should be, at random',
    0.93,
    0.03,
    () =>
      share(
        feeds.recording_audits.filter((row) => row['sample'] === 'random' && row['should_be_stalking'] === 'true'),
        is('was_stalking', 'true'),
      ),
  ],
  ['trained, June 2023', 0.4, 0.04, () => trainedIn('2023-06')],
  ['trained, June 2026', 0.86, 0.04, () => trainedIn('2026-06')],
])('D7 and D8: %s: %f, give or take %f', (_, expected, tolerance, rate) => {
  expect(rate()).toBeGreaterThan(expected - tolerance)
  expect(rate()).toBeLessThan(expected + tolerance)
})

test('the clinic discusses six to ten cases in every month from 2023', () => {
  const months = [
    ...rowsBy(
      feeds.clinic_cases.map((row) => ({ month: row['discussed_on']?.slice(0, 7) ?? '' })),
      'month',
    ),
  ]
  expect(months).toHaveLength(46)
  expect(months.filter(([, cases]) => cases.length < 6 || cases.length > 10)).toEqual([])
})

test('one district has no champion until June 2025', () => {
  const dales = feeds.training.filter((row) => row['area_code'] === 'E07000035' && row['role_group'] === 'investigator')
  const without = dales.filter((row) => row['champions'] === '0').map((row) => row['month'])
  expect(without.at(0)).toBe('2023-01')
  expect(without.at(-1)).toBe('2025-04')
})

test('there are 18 to 24 champions in all, and contact staff are trained most', () => {
  const months = [...rowsBy(feeds.training.filter(filled('area_code')), 'month').values()]
  const champions = months.map((rows) => rows.reduce((sum, row) => sum + Number(row['champions']), 0))
  expect(Math.min(...champions)).toBe(18)
  expect(Math.max(...champions)).toBe(24)
  const roles = [...rowsBy(feeds.training.filter(is('month', '2026-06')), 'role_group')]
  const covered = roles.map(([role, rows]) => [coverage(rows), role] as const).toSorted(([a], [b]) => b - a)
  expect(covered[0]?.[1]).toBe('contact')
})

function trainedIn(month: string): number {
  return coverage(feeds.training.filter((row) => row['month'] === month && row['area_code'] !== ''))
}

function coverage(rows: Row[]): number {
  const sum = (column: string) => rows.reduce((total, row) => total + Number(row[column]), 0)
  return sum('trained') / sum('headcount')
}
