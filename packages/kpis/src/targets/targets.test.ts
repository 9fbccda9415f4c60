import { createTestDatabase } from '@dashboard/db/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { kpis } from '../catalogue.ts'
import { chargeRate } from '../definitions/outcomes/charge-rate.ts'
import { timeToProtectiveOrder } from '../definitions/protection/time-to-protective-order.ts'
import { measureLoad } from '../measure-load.ts'
import { kpiPage } from '../pages/kpi-page.ts'
import { kpiTargetsPage } from '../pages/kpi-targets-page.ts'
import { targetsPage } from '../pages/targets-page.ts'
import { loadRelease, type Release } from '../release.ts'
import { shiftedCharges } from '../testing/shifted-charges.ts'
import { approveReleases } from '../testing/approve-releases.ts'
import { fill, uuidOf } from '../testing/tiny-warehouse.ts'
import { confirmTarget } from './confirm-target.ts'
import { listTargets } from './list-targets.ts'
import { setTarget } from './set-target.ts'
import { withdrawTarget } from './withdraw-target.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
  await fill(database.db, shiftedCharges())
  await database.db.transaction().execute((transaction) => measureLoad(transaction, uuidOf('load')))
  await approveReleases(database.db)
})
beforeEach(async () => {
  await sql`truncate reference.target`.execute(database.db)
  await sql`
    insert into reference.target (kpi_id, measure_id, value, unit, within_days, source, owner, valid_from, status)
    values ('charge-rate', 'charge-rate', 0.1, 'proportion', null, 'A file', 'Delivery Group', '2014-04-01', 'placeholder'),
           ('time-to-protective-order', 'time-to-protective-order', 0.5, 'proportion', 60, 'A file', 'Delivery Group', '2014-04-01', 'placeholder')
  `.execute(database.db)
})
afterAll(() => database.destroy())

const draft = {
  measure: 'charge-rate',
  value: 0.5,
  withinDays: null,
  from: '2025-05',
  status: 'confirmed',
  source: 'Delivery group, 12 May 2025',
  owner: 'Head of Crime',
  reason: 'The clinics are meant to double it.',
  recordedBy: 'Performance analyst',
} as const
const withdrawal = { reason: 'Typed in the wrong month.', withdrawnBy: 'Head of Crime' }
const confirmation = { source: 'Delivery group, 12 May 2025', reason: 'Agreed as it is.', recordedBy: 'Analyst' }

async function releaseFor(audience: 'restricted' | 'partner'): Promise<Release> {
  const release = await loadRelease(database.db, audience)
  if (!release) throw new Error('Nothing is loaded.')
  return release
}

const set = async (change: Partial<Parameters<typeof setTarget>[3]> = {}, kpi = chargeRate) =>
  setTarget(database.db, await releaseFor('restricted'), kpi, { ...draft, ...change })

async function course(kpi = chargeRate): Promise<string[]> {
  const { measures } = kpiTargetsPage(await releaseFor('restricted'), kpi, await listTargets(database.db))
  return (measures[0]?.targets ?? []).map(
    ({ words, status, from, until, withdrawn }) =>
      `${words} ${status}, ${from} to ${until ?? 'now'}${withdrawn ? `, ${withdrawn.as}` : ''}`,
  )
}

async function placeholder(kpi = chargeRate): Promise<string> {
  const found = (await listTargets(database.db)).find(({ kpiId, withdrawn }) => kpiId === kpi.id && !withdrawn)
  return found?.id ?? ''
}

test('set from a month on, it ends the one before, and the chart draws both', async () => {
  expect(await set()).toMatchObject({
    words: '50%',
    from: '2025-05',
    until: null,
    recorded: { by: 'Performance analyst' },
  })
  expect(await course()).toEqual(['50% confirmed, 2025-05 to now', '10% placeholder, 2014-04 to 2025-04'])
  const figure = kpiPage(await releaseFor('restricted'), chargeRate).figures.find(({ id }) => id === 'months')
  expect(figure?.chart).toMatchObject({
    targets: [
      { from: '2014-04', to: '2025-05', value: 0.1, status: 'placeholder' },
      { from: '2025-05', to: null, value: 0.5, status: 'confirmed' },
    ],
  })
  const at = (month: string) => figure?.table.rows.find(([first]) => first === month)?.slice(-2)
  expect([at('2025-04'), at('2025-05')]).toEqual([
    [0.1, 'placeholder'],
    [0.5, 'confirmed'],
  ])
})

test('the latest mature month is held against the target of its own time: equality meets it', async () => {
  await set({ from: '2026-04', value: 0.6 })
  const met = async () =>
    kpiPage(await releaseFor('restricted'), chargeRate).strip.find(({ label }) => label.startsWith('Target met'))
  // Six of the ten crimes of April 2026 are charged.
  expect(await met()).toMatchObject({ label: 'Target met in April 2026?', value: 'Met', note: '60% against 60%' })
  await set({ from: '2026-05', value: 0.9 })
  expect(await met()).toMatchObject({ value: 'Met', note: '60% against 60%' })
})

test('one set before another runs up to it: a trajectory', async () => {
  await set({ from: '2026-04', value: 0.3 })
  expect(await set({ from: '2025-10', value: 0.2 })).toMatchObject({ until: '2026-03' })
  expect(await course()).toEqual([
    '30% confirmed, 2026-04 to now',
    '20% confirmed, 2025-10 to 2026-03',
    '10% placeholder, 2014-04 to 2025-09',
  ])
})

test('withdrawn, the one before goes on, and it stays to be read with who and why', async () => {
  const { id } = await set()
  const withdrawn = await withdrawTarget(database.db, chargeRate, id, withdrawal)
  expect(withdrawn.withdrawn).toMatchObject({ as: 'mistake', by: 'Head of Crime', reason: 'Typed in the wrong month.' })
  expect(await course()).toEqual(['10% placeholder, 2014-04 to now', '50% confirmed, 2025-05 to now, mistake'])
})

test('confirmed, the same target follows over the same months, with the source of the decision', async () => {
  const confirmed = await confirmTarget(database.db, chargeRate, await placeholder(), confirmation)
  expect(confirmed).toMatchObject({
    status: 'confirmed',
    source: 'Delivery group, 12 May 2025',
    owner: 'Delivery Group',
  })
  expect(await course()).toEqual(['10% confirmed, 2014-04 to now', '10% placeholder, 2014-04 to now, confirmed'])
})

test('confirmed while another follows, it still ends before that', async () => {
  const id = await placeholder()
  await set()
  expect(await confirmTarget(database.db, chargeRate, id, confirmation)).toMatchObject({ until: '2025-04' })
})

test('a waiting time asks for a share within one of the times at which it is told', async () => {
  const made = await set({ measure: timeToProtectiveOrder.id, value: 0.6, withinDays: 30 }, timeToProtectiveOrder)
  expect(made.words).toBe('60% within 30 days')
  await expect(
    set({ measure: timeToProtectiveOrder.id, withinDays: 45, from: '2025-06' }, timeToProtectiveOrder),
  ).rejects.toMatchObject({
    status: 400,
    field: 'withinDays',
    message: 'Say by when the share is to be reached: within 30 days, 60 days, 90 days or 180 days.',
  })
})

describe('refused, and nothing is recorded', () => {
  test.each([
    ['a month far back', { from: '2014-04' }, 400, 'from'],
    ['a month far ahead', { from: '2062-04' }, 400, 'from'],
    ['a share over all', { value: 10 }, 400, 'value'],
    ['a number below nought', { value: -0.1 }, 400, 'value'],
    ['another measure', { measure: 'referral-uptake' }, 400, 'measure'],
    ['a time for what is no waiting time', { withinDays: 30 }, 400, 'withinDays'],
  ])('%s', async (_fact, change, status, field) => {
    await expect(set(change)).rejects.toMatchObject({ status, field })
    expect(await course()).toEqual(['10% placeholder, 2014-04 to now'])
  })

  test('one from the month of another', async () => {
    await set()
    await expect(set({ value: 0.4 })).rejects.toMatchObject({
      status: 409,
      field: 'from',
      message: 'May 2025 has a target already: end or withdraw that one, or choose another month.',
    })
  })

  test('of two at once from one month, one', async () => {
    const release = await releaseFor('restricted')
    const both = await Promise.allSettled(
      [0.2, 0.3].map((value) => setTarget(database.db, release, chargeRate, { ...draft, value })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await course()).toHaveLength(2)
  })

  test('the confirmation of what is confirmed', async () => {
    const { id } = await set()
    await expect(confirmTarget(database.db, chargeRate, id, confirmation)).rejects.toMatchObject({ status: 409 })
    expect(await course()).toHaveLength(2)
  })

  test('a change of what is withdrawn, of another KPI, or not there', async () => {
    const { id } = await set()
    await expect(withdrawTarget(database.db, timeToProtectiveOrder, id, withdrawal)).rejects.toMatchObject({
      status: 404,
    })
    await withdrawTarget(database.db, chargeRate, id, withdrawal)
    await expect(withdrawTarget(database.db, chargeRate, id, withdrawal)).rejects.toMatchObject({ status: 409 })
    await expect(confirmTarget(database.db, chargeRate, id, confirmation)).rejects.toMatchObject({ status: 409 })
    await expect(withdrawTarget(database.db, chargeRate, uuidOf('none'), withdrawal)).rejects.toMatchObject({
      status: 404,
    })
  })
})

test('targets of an extract replace all others; the very same as before is not told of twice', async () => {
  await set()
  await sql`delete from reference.target`.execute(database.db)
  await sql`
    insert into reference.target (kpi_id, measure_id, value, unit, source, owner, valid_from, status)
    values ('charge-rate', 'charge-rate', 0.1, 'proportion', 'A file', 'Delivery Group', '2014-04-01', 'placeholder')
  `.execute(database.db)
  expect(await course()).toEqual(['10% placeholder, 2014-04 to now', '50% confirmed, 2025-05 to now, replaced'])
  expect(await course(timeToProtectiveOrder)).toEqual(['50% within 60 days placeholder, 2014-04 to now, replaced'])
})

test('the list has the target of every KPI now, and the one that follows', async () => {
  await set({ from: '2027-04', value: 0.15 })
  const { themes, placeholders } = targetsPage(await releaseFor('restricted'), await listTargets(database.db))
  expect(placeholders).toBe(2)
  const rows = themes.flatMap((theme) => theme.rows)
  const row = (id: string) => rows.filter(({ kpiId }) => kpiId === id)
  expect(row('charge-rate')).toMatchObject([{ refusal: null, now: { words: '10%' }, next: { words: '15%' } }])
  expect(row('time-to-protective-order')).toMatchObject([
    { measure: { direction: 'A higher share in time is better' }, now: { words: '50% within 60 days' }, next: null },
  ])
  expect(row('stalking-share')).toMatchObject([
    { refusal: 'Of A2 neither higher nor lower is better: it is watched, not judged.', now: null, next: null },
  ])
  expect(row('dip-sample-quality')).toMatchObject([{ refusal: 'H1 is not counted yet.', now: null }])
  expect(themes.map(({ id }) => id)).toEqual([...new Set(kpis.map(({ theme }) => theme))])
})

test('outside the force the target shows, and not what was written of its source', async () => {
  await set()
  const partner = await releaseFor('partner')
  expect(partner.targets.filter(({ kpiId }) => kpiId === 'charge-rate')).toMatchObject([
    { value: 0.1, source: 'A file' },
    { value: 0.5, source: 'Set by the force.' },
  ])
  const kept = await listTargets(database.db)
  expect(() => targetsPage(partner, kept)).toThrow('Targets are set in the restricted view.')
  expect(() => kpiTargetsPage(partner, chargeRate, kept)).toThrow('Targets are set in the restricted view.')
})
