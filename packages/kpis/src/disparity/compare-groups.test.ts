import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chargeRate } from '../definitions/outcomes/charge-rate.ts'
import { disparity } from '../definitions/scrutiny/disparity.ts'
import { measureLoad } from '../measure-load.ts'
import { kpiPage } from '../pages/kpi-page.ts'
import { loadRelease, type Release } from '../release.ts'
import { fill, uuidOf } from '../testing/tiny-warehouse.ts'
import { compareGroups, differs } from './compare-groups.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let release: Release

// 40 women, of whom 20 saw a charge, 40 men, of whom 8 did, 29 of another sex, of whom 1 did, and 10 not recorded.
const groups = [
  { sex: 'female', crimes: 40, charged: 20 },
  { sex: 'male', crimes: 40, charged: 8 },
  { sex: 'other', crimes: 29, charged: 1 },
  { sex: null, crimes: 10, charged: 10 },
]

beforeAll(async () => {
  database = await createTestDatabase()
  const people = groups.flatMap(({ sex, crimes, charged }) =>
    Array.from({ length: crimes }, (_, index) => ({ id: `${sex} ${index}`, sex, charged: index < charged })),
  )
  await fill(database.db, {
    crimes: people.map(({ id }) => ({ id, victim: id, recorded: '2026-01-10 12:00' })),
    outcomes: people.filter(({ charged }) => charged).map(({ id }) => ({ crime: id, code: '1', on: '2026-01-20' })),
    rows: { victim: people.map(({ id, sex }) => ({ victim_id: id, sex })) },
  })
  await database.db.transaction().execute((transaction) => measureLoad(transaction, uuidOf('load')))
  const found = await loadRelease(database.db, 'restricted')
  if (!found) throw new Error('There is no release.')
  release = found
})
afterAll(() => database.destroy())

test('a group is held against all others whose group is recorded', () => {
  const [female, male] = compareGroups(release, chargeRate, 'victim_sex', '8q')
  expect(female).toMatchObject({
    category: 'female',
    group: { events: 20, trials: 40 },
    rest: { events: 9, trials: 69 },
  })
  expect(male).toMatchObject({ category: 'male', group: { events: 8, trials: 40 }, rest: { events: 21, trials: 69 } })
})

test('20 of 40 against 9 of 69 is 3.83 times, from 1.94 to 7.59: different beyond chance', () => {
  const [female, male] = compareGroups(release, chargeRate, 'victim_sex', '8q')
  // ln 3.8333 = 1.3437; its standard error is √(1/20 − 1/40 + 1/9 − 1/69) = 0.3487.
  expect(female?.ratio).toBeCloseTo(3.8333, 4)
  expect(female?.lower).toBeCloseTo(1.935, 3)
  expect(female?.upper).toBeCloseTo(7.593, 3)
  expect(female && differs(female)).toBe(true)
  expect(male && differs(male)).toBe(false)
})

test('of 29 cases nothing is said', () => {
  const other = compareGroups(release, chargeRate, 'victim_sex', '8q')[2]
  expect(other).toMatchObject({ category: 'other', ratio: null, lower: null, upper: null })
})

test('the page counts what was compared and how many would differ by chance', () => {
  const page = kpiPage(release, disparity)
  expect(page.title).toBe('Disparity: 1 of 2 comparisons differ')
  expect(page.strip[0]).toMatchObject({ value: '1', detail: 'of 2 comparisons', note: 'About 0 would by chance alone' })
  const [figure] = page.figures
  expect(figure?.reading).toBe('Female (sex of the victim) 3.83 times the rest (95% interval 1.94 to 7.59).')
  expect(figure?.notes).toContain('Fewer than 30 cases in the group or the rest, nothing said: Another (29).')
})
