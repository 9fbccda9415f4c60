import type { Figure, KpiPage, KpiTargets, RecordedTarget, TargetsPage } from '@dashboard/contract'
import { shiftedCharges } from '@dashboard/kpis/testing/shifted-charges'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { useService } from './testing/use-service.ts'

const service = useService(shiftedCharges())
beforeEach(async () => {
  // At once, so that a reading that is still under way from the test before sees no table without rows.
  await service.database.db.transaction().execute(async (transaction) => {
    await sql`truncate reference.target`.execute(transaction)
    await sql`
      insert into reference.target (kpi_id, measure_id, value, unit, source, owner, valid_from, status)
      values ('charge-rate', 'charge-rate', 0.1, 'proportion', 'A file', 'Delivery Group', '2014-04-01', 'placeholder')
    `.execute(transaction)
  })
  await vi.waitFor(async () => expect(await course()).toEqual(['10%']), { timeout: 5000 })
})

const path = '/api/kpis/charge-rate/targets'
const draft = {
  measure: 'charge-rate',
  value: 0.5,
  withinDays: null,
  from: '2025-05',
  status: 'confirmed',
  source: 'Delivery group, 12 May 2025',
  owner: 'Head of Crime',
  reason: 'The clinics are meant to double it.',
}
const withdrawal = { reason: 'Typed in the wrong month.' }
const confirmation = { source: 'Delivery group, 12 May 2025', reason: 'Agreed as it is.' }

const ask = (url: string) => service.as('analyst', url)
const send = (url: string, payload: unknown) =>
  service.as('analyst', url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify(payload),
  })
const targets = async () => (await ask(path)).json<KpiTargets>().measures[0]?.targets ?? []
const course = async () => (await targets()).map(({ words, withdrawn }) => `${words}${withdrawn ? ' withdrawn' : ''}`)
const drawn = async () => {
  const { figures } = (await ask('/api/kpis/charge-rate')).json<KpiPage>()
  const chart = figures.find(({ id }: Figure) => id === 'months')?.chart
  return chart?.shape === 'series' ? chart.targets.map(({ from, value }) => [from, value]) : null
}

test('set, it is there for whoever asks next: in the lists, on the chart, and in the data of the chart', async () => {
  const answer = await send(path, draft)
  expect([answer.statusCode, answer.headers['cache-control']]).toEqual([201, 'no-store'])
  expect(answer.json()).toMatchObject({ words: '50%', status: 'confirmed', recorded: { by: 'Performance analyst' } })
  expect(await targets()).toMatchObject([
    { words: '50%', until: null },
    { words: '10%', until: '2025-04' },
  ])
  expect(await drawn()).toEqual([
    ['2014-04', 0.1],
    ['2025-05', 0.5],
  ])
  const csv = (await ask('/api/kpis/charge-rate/figures/months/csv')).body.trim().split('\r\n')
  expect(csv[0]).toMatch(/,target,target_status$/)
  expect(csv.find((line) => line.includes(',2025-04,'))).toMatch(/,0\.1,placeholder$/)
  expect(csv.find((line) => line.includes(',2025-05,'))).toMatch(/,0\.5,confirmed$/)
  const { themes } = (await ask('/api/targets')).json<TargetsPage>()
  expect(themes.flatMap(({ rows }) => rows).find(({ kpiId }) => kpiId === 'charge-rate')?.now?.words).toBe('50%')
})

test('withdrawn, the one before goes on', async () => {
  const { id } = (await send(path, draft)).json<RecordedTarget>()
  expect((await send(`${path}/${id}/withdrawal`, withdrawal)).statusCode).toBe(201)
  expect([await drawn(), await course()]).toEqual([[['2014-04', 0.1]], ['10%', '50% withdrawn']])
})

test('confirmed, the mark of the placeholder goes from the tile', async () => {
  const [placeholder] = await targets()
  const tile = async () => {
    const { themes } = (await ask('/api/overview')).json<{
      themes: { tiles: { kpi: { id: string }; target: { target: string } }[] }[]
    }>()
    return themes.flatMap(({ tiles }) => tiles).find(({ kpi }) => kpi.id === 'charge-rate')?.target.target
  }
  expect(await tile()).toBe('10% [P]')
  expect((await send(`${path}/${placeholder?.id}/confirmation`, confirmation)).statusCode).toBe(201)
  expect(await tile()).toBe('10%')
})

describe('what is wrong is said beside its field', () => {
  test.each([
    ['no number', { value: '10' }, 'value', 'Give the target as a number.'],
    ['a share over all', { value: 10 }, 'value', 'A share lies between 0% and 100%.'],
    ['a month that is none', { from: '2025-13' }, 'from', 'Choose the month from which it holds.'],
    ['a month far ahead', { from: '2062-04' }, 'from', 'Choose a month from October 2021 to October 2029.'],
    ['a status that is none', { status: 'agreed' }, 'status', 'Say whether the delivery group has confirmed it.'],
    ['no measure', { measure: 'nothing' }, 'measure', 'Choose what the target is for.'],
    [
      'a source too short',
      { source: 'me' },
      'source',
      'Say in 5 to 200 characters where it comes from, such as Delivery group, 12 November 2026.',
    ],
    [
      'an owner too short',
      { owner: 'x' },
      'owner',
      'Say in 2 to 60 characters who answers for it, such as Stalking Delivery Group.',
    ],
    ['a reason too short', { reason: 'Because.' }, 'reason', 'Say in 10 to 400 characters why it is set.'],
    [
      'a time for what is no waiting time',
      { withinDays: 3 },
      'withinDays',
      'F1 is no waiting time: leave out by when it is to be reached.',
    ],
  ])('%s', async (_fact, part, field, message) => {
    const answer = await send(path, { ...draft, ...part })
    expect([answer.statusCode, answer.json()]).toMatchObject([400, { message, faults: [{ field, message }] }])
    expect(await course()).toEqual(['10%'])
  })

  test('a month that has a target already meets it', async () => {
    await send(path, draft)
    const answer = await send(path, draft)
    expect([answer.statusCode, answer.json()]).toMatchObject([409, { faults: [{ field: 'from' }] }])
  })

  test('all that is left out, at once', async () => {
    const answer = await send(path, {})
    expect(answer.json<{ faults: { field: string }[] }>().faults.map(({ field }) => field)).toEqual([
      'measure',
      'value',
      'withinDays',
      'from',
      'status',
      'source',
      'owner',
      'reason',
    ])
  })
})

describe('a target that is not there', () => {
  const none = '5f0e6f3e-8f0b-4d52-9a3c-0a4b7c6d2e11'
  test.each([
    ['withdrawn', `${path}/${none}/withdrawal`, withdrawal, 404],
    ['confirmed', `${path}/${none}/confirmation`, confirmation, 404],
    ['withdrawn by no id', `${path}/nothing/withdrawal`, withdrawal, 400],
    ['of an unknown KPI', `/api/kpis/nothing/targets`, draft, 404],
  ])('%s', async (_fact, url, body, status) => {
    expect((await send(url, body)).statusCode).toBe(status)
  })
})
