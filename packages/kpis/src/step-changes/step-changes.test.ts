import { createTestDatabase } from '@dashboard/db/testing'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { chargeRateOfficial } from '../definitions/outcomes/charge-rate-official.ts'
import { chargeRate } from '../definitions/outcomes/charge-rate.ts'
import { timeToProtectiveOrder } from '../definitions/protection/time-to-protective-order.ts'
import { measureLoad } from '../measure-load.ts'
import { kpiPage } from '../pages/kpi-page.ts'
import { stepChangesPage } from '../pages/step-changes-page.ts'
import { readKpi } from '../read-kpi.ts'
import { loadRelease, type Release } from '../release.ts'
import { shiftedCharges } from '../testing/shifted-charges.ts'
import { approveReleases } from '../testing/approve-releases.ts'
import { fill, uuidOf } from '../testing/tiny-warehouse.ts'
import { listStepChanges } from './list-step-changes.ts'
import { recordStepChange } from './record-step-change.ts'
import { withdrawStepChange } from './withdraw-step-change.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
  await fill(database.db, shiftedCharges())
  await database.db.transaction().execute((transaction) => measureLoad(transaction, uuidOf('load')))
  await approveReleases(database.db)
})
afterEach(() => sql`truncate dashboard.step_change`.execute(database.db))
afterAll(() => database.destroy())

const draft = {
  month: '2025-05',
  label: 'Charge clinics',
  reason: 'Weekly clinics with prosecutors, made permanent',
  recordedBy: 'Performance analyst',
}
const withdrawal = { reason: 'The clinics ended in June.', withdrawnBy: 'Head of Crime' }

async function releaseFor(audience: 'restricted' | 'partner'): Promise<Release> {
  const release = await loadRelease(database.db, audience)
  if (!release) throw new Error('Nothing is loaded.')
  return release
}

const record = async (given = draft) => recordStepChange(database.db, await releaseFor('restricted'), chargeRate, given)

async function monthsChart(audience: 'restricted' | 'partner') {
  const figure = kpiPage(await releaseFor(audience), chargeRate).figures.find(({ id }) => id === 'months')
  if (figure?.chart.shape !== 'series') throw new Error('There is no chart by month.')
  return { ...figure, chart: figure.chart }
}

test('limits begin anew where it was recorded, the old ones stay, and who said why stands in the notes', async () => {
  await record()
  const { chart, notes } = await monthsChart('restricted')
  expect(chart.process?.segments.map(({ start, end, points }) => [start, end, points])).toEqual([
    [0, 12, 12],
    [12, 24, 12],
  ])
  expect(notes).toContain('May 2024 to April 2025: the average was 25.0%, the usual range up to 51.6%.')
  expect(notes.find((note) => note.startsWith('Step change'))).toMatch(
    /^Step change from May 2025, recorded by Performance analyst on \d+ \w+ 20\d\d: Charge clinics. Weekly clinics with prosecutors, made permanent. Limits begin anew there.$/,
  )
})

test('readers outside the force see that limits begin anew, and not why', async () => {
  await record()
  const { chart, notes } = await monthsChart('partner')
  expect(chart.breaks).toEqual([
    {
      month: '2025-05',
      kind: 'step',
      label: 'Step change',
      reason: 'The force has recorded why.',
      recordedBy: null,
      recordedOn: null,
    },
  ])
  expect(notes.join(' ')).not.toContain('clinics')
})

test('it shows in the headline measure, which bore it out, and in no other', async () => {
  await recordStepChange(database.db, await releaseFor('restricted'), chargeRateOfficial, draft)
  const release = await releaseFor('restricted')
  const kinds = (measure: string) =>
    readKpi(release, chargeRateOfficial, 'all', measure)[0]?.breaks.map(({ kind }) => kind)
  expect(kinds('charge-rate-official')).toContain('step')
  expect(kinds('charge-rate-official-alternate')).not.toContain('step')
})

test('withdrawn, limits run through again, and all of it stays to be read', async () => {
  const { id } = await record()
  await withdrawStepChange(database.db, chargeRate, id, withdrawal)
  expect((await monthsChart('restricted')).chart.process?.segments).toHaveLength(1)
  expect(await listStepChanges(database.db)).toMatchObject([
    {
      id,
      kpiId: 'charge-rate',
      month: '2025-05',
      recordedBy: 'Performance analyst',
      withdrawn: { by: 'Head of Crime', reason: 'The clinics ended in June.' },
    },
  ])
})

test('the list has those in force first, and the months from which one may be recorded', async () => {
  const { id } = await record()
  await withdrawStepChange(database.db, chargeRate, id, withdrawal)
  const again = await record()
  const { stepChanges, from } = stepChangesPage(
    await releaseFor('restricted'),
    chargeRate,
    await listStepChanges(database.db),
  )
  expect(stepChanges.map((each) => each.id)).toEqual([again.id, id])
  expect([from[0], from.at(-1)]).toEqual([
    { month: '2024-06', months: 1 },
    { month: '2026-04', months: 1 },
  ])
})

test('the list of another KPI is its own, and nobody outside the force reads any', async () => {
  await record()
  const recorded = await listStepChanges(database.db)
  expect(stepChangesPage(await releaseFor('restricted'), timeToProtectiveOrder, recorded)).toEqual({
    stepChanges: [],
    from: [],
  })
  const partner = await releaseFor('partner')
  expect(() => stepChangesPage(partner, chargeRate, recorded)).toThrow('Step changes are for the restricted view.')
})

describe('refused, and nothing is recorded', () => {
  test('what the figures do not bear out', async () => {
    await expect(record({ ...draft, month: '2025-03' })).rejects.toMatchObject({ status: 400, field: 'month' })
    expect(await listStepChanges(database.db)).toEqual([])
  })

  test('a second one from the same month', async () => {
    await record()
    await expect(record()).rejects.toMatchObject({ status: 409, message: 'Limits begin anew with May 2025 already.' })
    expect(await listStepChanges(database.db)).toHaveLength(1)
  })

  test('of two at once that agree with the figures alone but not together, one', async () => {
    const release = await releaseFor('restricted')
    const both = await Promise.allSettled(
      ['2025-05', '2025-06'].map((month) => recordStepChange(database.db, release, chargeRate, { ...draft, month })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await listStepChanges(database.db)).toHaveLength(1)
  })

  test('one of a KPI without figures', async () => {
    const release = await releaseFor('restricted')
    await expect(recordStepChange(database.db, { ...release, series: new Map() }, chargeRate, draft)).rejects.toThrow(
      'The load in force has no figures for F1: there is nothing to change.',
    )
  })

  test('a withdrawal of what is withdrawn, of another KPI, or not there', async () => {
    const { id } = await record()
    await expect(withdrawStepChange(database.db, timeToProtectiveOrder, id, withdrawal)).rejects.toMatchObject({
      status: 404,
    })
    await withdrawStepChange(database.db, chargeRate, id, withdrawal)
    await expect(withdrawStepChange(database.db, chargeRate, id, withdrawal)).rejects.toMatchObject({ status: 409 })
    await expect(withdrawStepChange(database.db, chargeRate, uuidOf('none'), withdrawal)).rejects.toMatchObject({
      status: 404,
    })
  })
})
