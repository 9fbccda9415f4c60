import { beforeAll, expect, test } from 'vitest'
import {
  daysFrom,
  during,
  filled,
  idOf,
  is,
  isStalking,
  median,
  rowsBy,
  share,
  stalkingOf,
} from './testing/count-rows.ts'
import { readSample, type Feeds, type Row } from './testing/read-sample.ts'

/** Crimes and people (domain.md D1 and D2) against 30,000 made-up crimes. */
let feeds: Feeds
let stalking: Row[]
let victims: Map<string, Row>
beforeAll(async () => {
  feeds = await readSample({})
  stalking = stalkingOf(feeds)
  victims = new Map(feeds.victims.map((row) => [row['victim_id'] ?? '', row]))
})

const victimOf = (row: Row) => victims.get(row['victim_id'] ?? '') ?? {}
const recorded = (from: string, to?: string) => during(stalking, 'recorded_at', from, to)
const white = (row: Row) => victimOf(row)['ethnicity']?.startsWith('W') ?? false
const ethnicityKnown = (row: Row) => !['', 'NS', undefined].includes(victimOf(row)['ethnicity'])
const derby = is('area_code', 'E06000015')

test.each<[string, number, number, () => number]>([
  ['stalking among crimes', 0.45, 0.02, () => share(feeds.crimes, (row) => isStalking(row['offence_code']))],
  ['stalking crimes a month', 225, 20, () => recorded('2025-11', '2026-10').length / 12],
  [
    'recorded within a day',
    0.93,
    0.02,
    () => share(stalking, (row) => daysFrom(row['reported_at'], row['recorded_at']) <= 1),
  ],
  [
    'hours from report to record',
    5,
    0.8,
    () => 24 * median(stalking.map((row) => daysFrom(row['reported_at'], row['recorded_at']))),
  ],
  ['Derby', 0.323, 0.02, () => share(feeds.crimes, derby)],
  ['Derbyshire Dales', 0.033, 0.01, () => share(feeds.crimes, is('area_code', 'E07000035'))],
  ['section 2A', 0.45, 0.02, () => share(stalking, is('offence_code', '195/12'))],
  ['section 4A, distress', 0.4, 0.02, () => share(stalking, is('offence_code', '8/66'))],
  ['section 4A, fear', 0.15, 0.02, () => share(stalking, is('offence_code', '8/65'))],
  [
    'cancelled or reclassified out',
    0.04,
    0.01,
    () =>
      share(
        feeds.crimes.filter((row) => isStalking(row['offence_code']) || isStalking(row['initial_offence_code'])),
        (row) => row['cancelled_on'] !== '' || !isStalking(row['offence_code']),
      ),
  ],
  [
    'reclassified in',
    0.07,
    0.015,
    () => share(stalking.filter(filled('initial_offence_code')), (row) => !isStalking(row['initial_offence_code'])),
  ],
  [
    'days until reclassified in',
    9,
    1.5,
    () =>
      median(
        feeds.classifications
          .filter((row) => isStalking(row['to_code']) && !isStalking(row['from_code']))
          .map((row) =>
            daysFrom(feeds.crimes.find((crime) => idOf(crime) === idOf(row))?.['reported_at'], row['changed_at']),
          ),
      ),
  ],
])('D1: %s: %f, give or take %f', (_, expected, tolerance, rate) => {
  expect(rate()).toBeGreaterThan(expected - tolerance)
  expect(rate()).toBeLessThan(expected + tolerance)
})

test.each<[string, number, number, () => number]>([
  ['female victims', 0.8, 0.02, () => share(feeds.victims, is('sex', 'female'))],
  ['victims of 25 to 34', 0.31, 0.02, () => share(feeds.victims, is('age_band', '25-34'))],
  ['victims under 16', 0.02, 0.01, () => share(feeds.victims, is('age_band', '0-15'))],
  ['White, of known ethnicity', 0.88, 0.02, () => share(stalking.filter(ethnicityKnown), white)],
  [
    'not White in Derby',
    0.26,
    0.03,
    () =>
      1 -
      share(
        stalking.filter((row) => derby(row) && ethnicityKnown(row)),
        white,
      ),
  ],
  [
    'not White in the county',
    0.05,
    0.02,
    () =>
      1 -
      share(
        stalking.filter((row) => !derby(row) && ethnicityKnown(row)),
        white,
      ),
  ],
  [
    'ethnicity missing',
    0.27,
    0.02,
    () => 1 - share(recorded('2022', '2024').filter(filled('victim_id')), ethnicityKnown),
  ],
  ['domestic abuse', 0.85, 0.02, () => share(stalking.filter(filled('domestic_abuse')), is('domestic_abuse', 'true'))],
  ['former partners', 0.72, 0.02, () => share(stalking, is('relationship', 'ex_intimate'))],
  ['strangers', 0.04, 0.01, () => share(stalking, is('relationship', 'stranger'))],
  ['online only', 0.22, 0.02, () => share(stalking, is('online', 'online'))],
  ['online and offline', 0.42, 0.02, () => share(stalking, is('online', 'both'))],
  ['male suspects', 0.82, 0.02, () => share(feeds.suspects, is('sex', 'male'))],
  ['named suspects', 0.94, 0.02, () => share(stalking, filled('suspect_named_on'))],
  ['victims with another stalking crime within a year', 0.18, 0.03, () => repeats()],
  ['suspects of two crimes in two years', 0.15, 0.03, () => ofSuspects((crimes) => crimes.length >= 2)],
  [
    'suspects with two victims in two years',
    0.06,
    0.02,
    () => ofSuspects((crimes) => new Set(crimes.map((row) => row['victim_id'])).size >= 2),
  ],
])('D2: %s: %f, give or take %f', (_, expected, tolerance, rate) => {
  expect(rate()).toBeGreaterThan(expected - tolerance)
  expect(rate()).toBeLessThan(expected + tolerance)
})

/** Of stalking crimes with a year to follow them: those whose victim has another one recorded on a later day of it. */
function repeats(): number {
  const byVictim = rowsBy(stalking, 'victim_id')
  const followed = recorded('2022', '2025-10').filter(filled('victim_id'))
  return share(followed, (row) =>
    (byVictim.get(row['victim_id'] ?? '') ?? []).some((other) => {
      const days = daysFrom(row['recorded_at']?.slice(0, 10), other['recorded_at']?.slice(0, 10))
      return days > 0 && days <= 365
    }),
  )
}

/** Of suspects of stalking recorded in the last two years: those of whose crimes something is so. */
function ofSuspects(claim: (crimes: Row[]) => boolean): number {
  const lately = new Map(recorded('2024-11', '2026-10').map((row) => [idOf(row), row]))
  const suspects = [...rowsBy(feeds.crime_suspects, 'suspect_id').values()]
    .map((links) => links.map((link) => lately.get(idOf(link))).filter((crime) => crime !== undefined))
    .filter((crimes) => crimes.length > 0)
  return suspects.filter(claim).length / suspects.length
}
