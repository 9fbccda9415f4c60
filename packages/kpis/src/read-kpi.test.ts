import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chargeRate } from './definitions/outcomes/charge-rate.ts'
import { timeToProtectiveOrder } from './definitions/protection/time-to-protective-order.ts'
import { referralUptake } from './definitions/victim-support/referral-uptake.ts'
import { byYear } from './figures/by-year.ts'
import { measureLoad } from './measure-load.ts'
import { maturityOf, readKpi } from './read-kpi.ts'
import { loadRelease, type Release } from './release.ts'
import { approveReleases } from './testing/approve-releases.ts'
import { fill, uuidOf } from './testing/tiny-warehouse.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let release: Release

// 20 crimes recorded in each month from January 2025 to October 2026; in each month as many are charged as its number says.
const charged = { '2025-11': 3, '2025-12': 1, '2026-04': 2, '2026-05': 4 }
const months = Array.from(
  { length: 22 },
  (_, index) => `${2025 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
)

beforeAll(async () => {
  database = await createTestDatabase()
  const crimes = months.flatMap((month) =>
    Array.from({ length: 20 }, (_, index) => ({ id: `${month} ${index}`, recorded: `${month}-10 12:00` })),
  )
  const outcomes = Object.entries(charged).flatMap(([month, count]) =>
    Array.from({ length: count }, (_, index) => ({ crime: `${month} ${index}`, code: '1', on: `${month}-20` })),
  )
  await fill(database.db, {
    crimes,
    outcomes,
    orders: [
      { id: 'made', applied_on: '2026-01-20', made_on: '2026-02-09', crimes: ['2026-01 0'] },
      { id: 'open', applied_on: '2026-09-20', crimes: ['2026-09 0'] },
    ],
  })
  await database.db.transaction().execute((transaction) => measureLoad(transaction, uuidOf('load')))
  await approveReleases(database.db)
  const found = await loadRelease(database.db, 'restricted')
  if (!found) throw new Error('There is no release.')
  release = found
})
afterAll(() => database.destroy())

describe('maturity', () => {
  test.each([
    ['2026-04', '2026-10-26', false],
    ['2026-04', '2026-10-27', true],
    ['2026-05', '2026-10-31', false],
  ])('a month of crimes, %s, at %s: %s', (month, asOn, mature) => {
    expect(maturityOf(chargeRate, asOn)(month, 1)).toBe(mature)
  })

  test('referrals wait 28 days and 30 more for late returns', () => {
    expect(maturityOf(referralUptake, '2026-10-27')('2026-08', 1)).toBe(false)
    expect(maturityOf(referralUptake, '2026-10-28')('2026-08', 1)).toBe(true)
  })
})

describe('the charge rate', () => {
  test('a month has its share, counts and Wilson interval', () => {
    const point = readKpi(release, chargeRate)[0]?.points.find(({ month }) => month === '2025-11')
    // Wilson, 3 of 20: 5.2% to 36.0% (PHEindicatormethods 2.1.0).
    expect(point).toMatchObject({ value: 0.15, numerator: 3, denominator: 20, unknown: 0, mature: true, status: [] })
    expect([point?.lower, point?.upper]).toEqual([expect.closeTo(0.0524, 4), expect.closeTo(0.3604, 4)])
  })

  test('the headline pools the latest twelve mature months: May 2025 to April 2026', () => {
    expect(readKpi(release, chargeRate)[0]?.headline).toMatchObject({
      month: '2025-05',
      months: 12,
      numerator: 6,
      denominator: 240,
      value: 0.025,
    })
  })

  test('a month that is too early to judge says so and keeps its whole denominator', () => {
    const point = readKpi(release, chargeRate)[0]?.points.at(-1)
    expect(point).toMatchObject({ month: '2026-10', denominator: 20, mature: false, status: ['p'] })
  })

  test('a partner is told the latest complete financial year instead', async () => {
    const partner = await loadRelease(database.db, 'partner')
    expect(readKpi(partner!, chargeRate)[0]?.headline).toMatchObject({
      month: '2025-04',
      months: 12,
      denominator: 240,
    })
  })
})

describe('time to protective order', () => {
  test('a month has its median and the shares by day, and 0 cases are no value', () => {
    const points = readKpi(release, timeToProtectiveOrder)[0]?.points
    // Reported on 10 January, made on 9 February: day 30.
    expect(points?.find(({ month }) => month === '2026-01')).toMatchObject({
      value: 30,
      numerator: 1,
      denominator: 1,
      within: { 30: 1, 60: 1, 90: 1, 180: 1 },
    })
    expect(points?.find(({ month }) => month === '2026-02')).toMatchObject({
      value: null,
      numerator: 0,
      denominator: 0,
    })
    expect(points?.find(({ month }) => month === '2026-09')).toMatchObject({
      value: null,
      numerator: 0,
      denominator: 1,
      mature: false,
    })
  })
})

test.each([
  [chargeRate, 'Percentage charged within 180 days, by financial year, Derbyshire'],
  [timeToProtectiveOrder, 'Time by which half are protected, by financial year, Derbyshire'],
])('financial years side by side say what is drawn', (kpi, words) => {
  const reading = readKpi(release, kpi)[0]!
  expect(byYear({ ...reading, years: reading.points })?.subtitle).toBe(`${reading.measure.title}: ${words}`)
})

test('a district of nobody known comes last, as not recorded', () => {
  expect(readKpi(release, chargeRate, 'district').map(({ points }) => points[0]?.label)).toEqual(['Derby'])
})
