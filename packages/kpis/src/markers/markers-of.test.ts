import { createTestDatabase } from '@dashboard/db/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { chargeRate } from '../definitions/outcomes/charge-rate.ts'
import { timeToCharge } from '../definitions/outcomes/time-to-charge.ts'
import { measureLoad } from '../measure-load.ts'
import { kpiPage } from '../pages/kpi-page.ts'
import { loadRelease } from '../release.ts'
import { approveReleases } from '../testing/approve-releases.ts'
import { shiftedCharges } from '../testing/shifted-charges.ts'
import { fill, uuidOf } from '../testing/tiny-warehouse.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
  await fill(database.db, shiftedCharges())
  await database.db.transaction().execute((transaction) => measureLoad(transaction, uuidOf('load')))
  await approveReleases(database.db)
})
beforeEach(() => sql`truncate dashboard.action, dashboard.event, dashboard.text_release cascade`.execute(database.db))
afterAll(() => database.destroy())

async function addAction(titles: string[], startsOn: string | null): Promise<string> {
  const { action_id: id } = await database.db
    .insertInto('dashboard.action')
    .values({ made_by: 'Chair' })
    .returning('action_id')
    .executeTakeFirstOrThrow()
  for (const [index, title] of titles.entries())
    await sql`
      insert into dashboard.action_version (action_id, version, title, what, owner, starts_on, due_on, source, kpi_ids, written_by)
      values (${id}, ${index + 1}, ${title}, 'Hold them every week.', 'Head of Crime', ${startsOn}, '2025-12-31',
              'delivery-group', '{charge-rate}', 'Chair')
    `.execute(database.db)
  return id
}

async function addEvent(label: string, startsOn: string, madeUp = false): Promise<string> {
  const { event_id: id } = await database.db
    .insertInto('dashboard.event')
    .values({
      made_up: madeUp,
      kpi_ids: ['charge-rate', 'time-to-charge'],
      starts_on: startsOn,
      whole_month: startsOn.endsWith('-01'),
      label,
      words: 'It happened in the east.',
      recorded_by: 'Chair',
    })
    .returning('event_id')
    .executeTakeFirstOrThrow()
  return id
}

const letOut = (subject: string, id: string, version: number) =>
  sql`
    insert into dashboard.text_release (subject, subject_id, version, released_by)
    values (${subject}, ${id}, ${version}, 'Disclosure officer')
  `.execute(database.db)

async function chart(audience: 'restricted' | 'partner' = 'restricted', kpi = chargeRate, asked = {}) {
  const release = await loadRelease(database.db, audience)
  if (!release) throw new Error('Nothing is loaded.')
  const figure = kpiPage(release, kpi, asked).figures.find(({ chart: { shape } }) => shape === 'series')
  if (figure?.chart.shape !== 'series') throw new Error('There is no line.')
  return { ...figure, chart: figure.chart }
}

test('numbered by their days, they stand in the lane, the notes, the words for those who do not see it, and the table', async () => {
  await addAction(['Charge clinics begin'], '2025-05-06')
  await addEvent('New team in the east', '2024-11-01')
  const { chart: drawn, notes, altText, table } = await chart()
  expect(drawn.markers).toEqual([
    { number: 1, kind: 'event', month: '2024-11', label: 'New team in the east' },
    { number: 2, kind: 'action', month: '2025-05', label: 'Charge clinics begin' },
  ])
  const words = '1 New team in the east, November 2024; 2 Charge clinics begin, 6 May 2025'
  expect(notes).toContain(`Actions and events: ${words}. Marked, not shown to be a cause.`)
  expect(altText).toContain(`Marked: ${words}.`)
  expect(table.columns.at(-1)).toEqual({ id: 'marked', label: 'Action or event', unit: 'text' })
  expect(table.rows.map((row) => [row[0], row.at(-1)])).toContainEqual(['2025-05', '2 Charge clinics begin'])
})

test('without any there is no such column and no such note', async () => {
  const { chart: drawn, notes, table } = await chart()
  expect([drawn.markers, notes.filter((note) => /event/i.test(note))]).toEqual([[], []])
  expect(table.columns.map(({ id }) => id)).not.toContain('marked')
})

test('outside the months that are shown one keeps its number and is left out', async () => {
  await addEvent('New team in the east', '2024-11-01')
  await addAction(['Charge clinics begin'], '2025-05-06')
  const { chart: drawn } = await chart('restricted', chargeRate, { from: '2025-04', to: '2025-09' })
  expect(drawn.markers.map(({ number }) => number)).toEqual([2])
})

test('each KPI numbers its own', async () => {
  await addAction(['Charge clinics begin'], '2024-06-06')
  await addEvent('New team in the east', '2024-11-01')
  expect((await chart('restricted', timeToCharge)).chart.markers).toMatchObject([{ number: 1, kind: 'event' }])
})

describe('not marked', () => {
  test('an action that has no day to begin', async () => {
    await addAction(['Charge clinics begin'], null)
    expect((await chart()).chart.markers).toEqual([])
  })

  test('an action that was withdrawn', async () => {
    const id = await addAction(['Charge clinics begin'], '2025-05-06')
    await sql`
      insert into dashboard.action_update (action_id, number, status, happened_on, words, written_by)
      values (${id}, 1, 'withdrawn', '2025-06-01', 'It was never begun.', 'Chair')
    `.execute(database.db)
    expect((await chart()).chart.markers).toEqual([])
  })

  test('what was made up, once the load in force is not', async () => {
    await addEvent('New team in the east', '2024-11-01', true)
    expect((await chart()).chart.markers).toHaveLength(1)
    await sql`update kpi.load set synthetic = false`.execute(database.db)
    expect((await chart()).chart.markers).toEqual([])
    await sql`update kpi.load set synthetic = true`.execute(database.db)
  })
})

describe('readers outside the force', () => {
  test('see none that is not released', async () => {
    await addAction(['Charge clinics begin'], '2025-05-06')
    await addEvent('New team in the east', '2024-11-01')
    const figure = JSON.stringify(await chart('partner'))
    expect([figure.includes('clinics'), figure.includes('east')]).toEqual([false, false])
  })

  test('see the version that was released, and not a later one', async () => {
    const id = await addAction(['Charge clinics begin', 'Charge clinics in the east'], '2025-05-06')
    await letOut('action', id, 1)
    await letOut('marker', await addEvent('New team in the east', '2024-11-01'), 1)
    expect((await chart('partner')).chart.markers.map(({ label }) => label)).toEqual([
      'New team in the east',
      'Charge clinics begin',
    ])
  })
})
