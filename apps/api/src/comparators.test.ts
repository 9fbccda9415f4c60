import type { ComparatorsPage, Figure, GroupMember, KpiPage } from '@dashboard/contract'
import { connect } from '@dashboard/db'
import { createTestDatabase } from '@dashboard/db/testing'
import { measureLoad } from '@dashboard/kpis'
import { fill, uuidOf } from '@dashboard/kpis/testing'
import { shiftedCharges } from '@dashboard/kpis/testing/shifted-charges'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiRole, buildApp } from './app.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let db: ReturnType<typeof connect>
let app: FastifyInstance

beforeAll(async () => {
  database = await createTestDatabase()
  await fill(database.db, shiftedCharges())
  await database.db.transaction().execute((transaction) => measureLoad(transaction, uuidOf('load')))
  db = connect({ url: database.url, role: apiRole, name: 'test api', poolSize: 4 })
  app = await buildApp(
    { port: 0, databaseUrl: database.url, logLevel: 'silent', page: null, uploadTo: '/nowhere', uploadBytes: 1 },
    db,
  )
})
afterAll(async () => {
  await app.close()
  await db.destroy()
  await database.destroy()
})

const path = '/api/comparators/group'
const host = '127.0.0.1:4000'
const kent = {
  force: 'Kent',
  official: false,
  source: 'Asked for by the delivery group',
  reason: 'It has a programme like ours.',
  addedBy: 'Performance analyst',
}
const removal = { reason: 'It was a trial of a month.', removedBy: 'Head of Crime' }

const ask = (url: string) => app.inject({ url, headers: { host } })
const send = (url: string, payload: unknown) =>
  app.inject({
    method: 'POST',
    url,
    headers: { host, 'content-type': 'application/json' },
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
  expect(after.removed).toMatchObject([{ force: 'Kent', removed: { by: 'Head of Crime' } }])
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
