import type { ComparatorsPage, Figure, GroupMember, KpiPage } from '@dashboard/contract'
import { shiftedCharges } from '@dashboard/kpis/testing/shifted-charges'
import { expect, test } from 'vitest'
import { useService } from './testing/use-service.ts'

const service = useService(shiftedCharges())

const path = '/api/comparators/group'
const kent = {
  force: 'Kent',
  official: false,
  source: 'Asked for by the delivery group',
  reason: 'It has a programme like ours.',
}
const removal = { reason: 'It was a trial of a month.' }

const ask = (url: string) => service.as('analyst', url)
const send = (url: string, payload: unknown) =>
  service.as('analyst', url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify(payload),
  })
const page = async () => (await ask('/api/comparators')).json<ComparatorsPage>()

test('a force added is in the group at once, and removed it stays to be read', async () => {
  const added = await send(path, kent)
  expect(added.statusCode).toBe(201)
  const { id } = added.json<GroupMember>()
  expect((await page()).members.map(({ force }) => force)).toContain('Kent')
  expect((await send(`${path}/${id}/removal`, removal)).statusCode).toBe(201)
  const after = await page()
  expect(after.members.map(({ force }) => force)).not.toContain('Kent')
  expect(after.removed).toMatchObject([{ force: 'Kent', removed: { by: 'Performance analyst' } }])
  expect((await send(`${path}/${id}/removal`, removal)).statusCode).toBe(409)
})

test.each([
  ['a force that is in it', { force: 'nottinghamshire' }, 409, 'force'],
  ['no name', { force: '  ' }, 400, 'force'],
  ['no word on whether it is official', { official: 'yes' }, 400, 'official'],
  ['no reason', { reason: '' }, 400, 'reason'],
])('%s is refused beside its field', async (_fact, part, status, field) => {
  const answer = await send(path, { ...kent, ...part })
  expect([answer.statusCode, answer.json()]).toMatchObject([status, { faults: [{ field }] }])
})

test('the page of a KPI says what is published and may not be compared with it', async () => {
  const { figures } = (await ask('/api/kpis/charge-rate')).json<KpiPage>()
  const figure = figures.find(({ id }: Figure) => id === 'comparators')
  expect(figure?.reading).toContain(
    'Not comparable: England and Wales 6.0% (5,948 of 99,302), Derbyshire 6.9% (185 of 2,692), 2021/22: it divides by outcomes assigned in the year',
  )
  const csv = await ask('/api/kpis/charge-rate/figures/comparators/csv')
  expect(csv.body).toContain(',force,year,value,')
})
