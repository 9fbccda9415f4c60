import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { id, suspectId } from './testing/every-feed.ts'
import { faultsOf as countFaults } from './testing/faults.ts'
import { useLoading } from './testing/loading.ts'
import { crime, crimeId, csvOf, otherCrimeId } from './testing/tiny-extract.ts'

const { db, load } = useLoading()

const faultsOf = (files: Record<string, string>) => countFaults(load, files)
const suspects = csvOf({ suspect_id: suspectId })
const measure = (change: Record<string, string>) => ({
  measure_id: id('a', 1),
  suspect_id: suspectId,
  kind: 'spo',
  ...change,
})
const outcome = (change: Record<string, string>) => ({
  crime_id: crimeId,
  outcome_code: '16',
  assigned_on: '2026-02-01',
  is_current: 'true',
  sequence: '1',
  ...change,
})
const referral = (change: Record<string, string>) => ({ referral_id: id('b', 1), crime_id: crimeId, ...change })

describe('a crime', () => {
  test.each<[what: string, change: Record<string, string>, faults: Record<string, number>]>([
    ['without fault', {}, {}],
    ['reported at 00:00', { reported_at: '2026-01-10T00:00' }, { midnight: 1 }],
    ['reported at 00:00 by an offset', { reported_at: '2025-07-09T23:00Z' }, { midnight: 1 }],
    ['reported in the hour that is skipped', { reported_at: '2025-03-30T01:30' }, { 'clock-change': 1 }],
    ['reported in the hour that repeats', { reported_at: '2025-10-26T01:30' }, { 'clock-change': 1 }],
    ['recorded at 00:00 of the day of the report', { recorded_at: '2026-01-10T00:00' }, { midnight: 1 }],
    ['recorded before it was reported', { recorded_at: '2026-01-10T08:00' }, { 'recorded-before-report': 1 }],
    ['closed before it was reported', { status: 'closed', closed_on: '2026-01-09' }, { 'closed-before-report': 1 }],
    ['closed without a day', { status: 'closed' }, { 'closed-without-day': 1 }],
    ['open with a closing day', { closed_on: '2026-02-01' }, { 'open-with-closing-day': 1 }],
    [
      'reclassified out after the year end',
      { cancelled_on: '2026-04-01', cancel_reason: 'reclassified' },
      { 'reclassified-late': 1 },
    ],
    ['reclassified out on the last day of the year', { cancelled_on: '2026-03-31', cancel_reason: 'reclassified' }, {}],
    [
      'with a code from before its law',
      { offence_code: '66/91', reported_at: '2020-01-19T10:00', recorded_at: '2020-01-19T10:00' },
      { 'offence-not-valid': 1 },
    ],
  ])('%s', async (_what, change, faults) => {
    expect(await faultsOf({ 'crimes.csv': csvOf(crime(change)) })).toEqual(faults)
  })

  test('under an area code that a boundary change retired', async () => {
    await sql`
      insert into reference.area values ('E07000999', 'Old', 'North', 'E07000033', '1974-04-01', '2024-03-31', 'test', 'confirmed')
    `.execute(db())
    const found = await faultsOf({
      'crimes.csv': csvOf(
        crime({ area_code: 'E07000999' }),
        crime({
          crime_id: otherCrimeId,
          area_code: 'E07000999',
          reported_at: '2024-03-31T10:00',
          recorded_at: '2024-03-31T10:00',
        }),
      ),
    })
    await sql`delete from reference.area where area_code = 'E07000999'`.execute(db())
    expect(found).toEqual({ 'retired-area': 1 })
  })
})

describe('crimes together', () => {
  test('a batch recorded a month late; four late crimes are none', async () => {
    const late = (index: number) =>
      crime({ crime_id: id('c', index), reported_at: '2026-01-10T09:00', recorded_at: '2026-02-10T09:00' })
    expect(await faultsOf({ 'crimes.csv': csvOf(late(1), late(2), late(3), late(4)) })).toEqual({})
    expect(await faultsOf({ 'crimes.csv': csvOf(late(1), late(2), late(3), late(4), late(5)) })).toEqual({
      'late-batch': 5,
    })
  })

  test('a flag that one area leaves blank for a quarter', async () => {
    const of = (area: string, online: string, from: number) =>
      ['2026-01', '2026-02', '2026-03'].flatMap((month, at) =>
        [0, 1, 2, 3, 4, 5].map((index) =>
          crime({
            crime_id: id('c', from + at * 10 + index),
            area_code: area,
            online,
            reported_at: `${month}-10T09:00`,
            recorded_at: `${month}-10T10:00`,
          }),
        ),
      )
    expect(
      await faultsOf({ 'crimes.csv': csvOf(...of('E06000015', 'both', 100), ...of('E07000037', '', 200)) }),
    ).toEqual({ 'blank-flag': 3 })
    expect(await faultsOf({ 'crimes.csv': csvOf(...of('E06000015', '', 100), ...of('E07000037', '', 200)) })).toEqual(
      {},
    )
  })
})

describe('outcomes', () => {
  test.each<[what: string, rows: Record<string, string>[], faults: Record<string, number>]>([
    [
      'a charge before the recording',
      [outcome({ outcome_code: '1', assigned_on: '2026-01-09' })],
      { 'charge-before-recording': 1 },
    ],
    ['another outcome before it', [outcome({ assigned_on: '2026-01-09' })], { 'outcome-before-recording': 1 }],
    [
      'one that was changed',
      [outcome({ is_current: 'false' }), outcome({ sequence: '2', outcome_code: '1' })],
      { 'outcome-replaced': 1 },
    ],
    [
      'a crime that was reopened',
      [outcome({ is_current: 'false' })],
      { 'outcome-replaced': 1, 'no-current-outcome': 1 },
    ],
    [
      'suspects with different ones',
      [outcome({}), outcome({ sequence: '2', outcome_code: '1' })],
      { 'several-outcomes': 1 },
    ],
  ])('%s', async (_what, rows, faults) => {
    expect(await faultsOf({ 'crimes.csv': csvOf(crime()), 'outcomes.csv': csvOf(...rows) })).toEqual(faults)
  })
})

describe('orders', () => {
  const link = (measureId: string, crimeOf: string) => ({ measure_id: measureId, crime_id: crimeOf })
  const files = (measures: Record<string, string>[], links: Record<string, string>[]) => ({
    'suspects.csv': suspects,
    'crimes.csv': csvOf(
      crime({ recorded_at: '2026-01-20T10:00' }),
      crime({ crime_id: otherCrimeId, reported_at: '2026-01-12T09:00', recorded_at: '2026-01-12T09:00' }),
    ),
    'protective_measures.csv': csvOf(...measures),
    'measure_crimes.csv': links.length > 0 ? csvOf(...links) : 'measure_id,crime_id\n',
  })

  test.each<[what: string, measure: Record<string, string>, faults: Record<string, number>]>([
    ['made before the report', { made_on: '2026-01-09' }, { 'order-before-report': 1 }],
    ['made before the recording', { made_on: '2026-01-15' }, { 'order-before-recording': 1 }],
    ['served before it was made', { made_on: '2026-02-15', served_on: '2026-02-14' }, { 'order-ends-first': 1 }],
    ['that ends before it begins', { made_on: '2026-02-15', expires_on: '2026-02-01' }, { 'order-ends-first': 1 }],
  ])('%s', async (_what, change, faults) => {
    expect(await faultsOf(files([measure(change)], [link(id('a', 1), crimeId)]))).toEqual(faults)
  })

  test('for no crime, and for two', async () => {
    expect(await faultsOf(files([measure({})], []))).toEqual({ 'order-without-crime': 1 })
    expect(await faultsOf(files([measure({})], [link(id('a', 1), crimeId), link(id('a', 1), otherCrimeId)]))).toEqual({
      'order-of-several-crimes': 1,
    })
  })

  test('that stand in two rows', async () => {
    const applied = { applied_on: '2026-02-01' }
    expect(
      await faultsOf(
        files(
          [measure(applied), measure({ ...applied, measure_id: id('a', 2) })],
          [link(id('a', 1), crimeId), link(id('a', 2), crimeId)],
        ),
      ),
    ).toEqual({ 'repeated-order': 1 })
  })
})

describe('referrals', () => {
  test.each<[what: string, change: Record<string, string>, faults: Record<string, number>]>([
    ['engaged before the offer', { offered_on: '2026-02-02', engaged_on: '2026-02-01' }, { 'engaged-before-offer': 1 }],
    [
      'received before it was sent',
      { sent_on: '2026-02-02', received_on: '2026-02-01' },
      { 'referral-out-of-order': 1 },
    ],
  ])('%s', async (_what, change, faults) => {
    expect(await faultsOf({ 'crimes.csv': csvOf(crime()), 'support_referrals.csv': csvOf(referral(change)) })).toEqual(
      faults,
    )
  })

  test('to a provider that is silent for two months', async () => {
    const accepted = ['2026-02-10', '2026-03-10'].flatMap((offered_on, month) =>
      [1, 2, 3, 4, 5].map((index) =>
        referral({
          referral_id: id('b', month * 10 + index),
          provider: 'county_advocacy',
          offered_on,
          offer_result: 'accepted',
        }),
      ),
    )
    expect(await faultsOf({ 'crimes.csv': csvOf(crime()), 'support_referrals.csv': csvOf(...accepted) })).toEqual({
      'silent-provider': 2,
    })
  })
})
