import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { apiRole, buildApp } from '@dashboard/api'
import { configOf, cookieOf } from '@dashboard/api/testing'
import { endpoints, type Endpoint, type KpiPage, type LoadReport, type Standing } from '@dashboard/contract'
import { connect } from '@dashboard/db'
import { createTestDatabase } from '@dashboard/db/testing'
import { loadExtract } from '@dashboard/extract'
import { kpis, knownKpis, measureLoad } from '@dashboard/kpis'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { makeSample } from './sample/make-sample.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let db: ReturnType<typeof connect>
let app: Awaited<ReturnType<typeof buildApp>>
let folder: string
let cookie: string
beforeAll(async () => {
  database = await createTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'stalking-kpis-readers-'))
  await sample('september', '2026-09-30')
  await sample('october', '2026-10-31')
  await sample('november', '2026-11-30')
  await sample('november-corrected', '2026-11-30', 2)
  await load('september')
  db = connect({ url: database.url, role: apiRole, name: 'test api' })
  cookie = await cookieOf(db, 'analyst')
  app = await buildApp({ ...configOf(database.url), uploadTo: folder }, db)
}, 120_000)
afterAll(async () => {
  await app.close()
  await db.destroy()
  await database.destroy()
  await rm(folder, { recursive: true })
})

async function sample(name: string, asAt: string, seed = 1): Promise<void> {
  await mkdir(join(folder, name))
  await makeSample({ folder: join(folder, name), crimes: 400, seed, asAt })
}

const load = (name: string, onProgress: (sentence: string) => void = () => undefined): Promise<LoadReport> =>
  loadExtract({ url: database.url, path: join(folder, name), kpis: knownKpis, measure: measureLoad, onProgress })

type Answer = { body: string; etag: string }

async function ask(url: string): Promise<Answer> {
  const { statusCode, body, headers } = await app.inject({ url, headers: { host: '127.0.0.1:4000', cookie } })
  expect([url, statusCode]).toEqual([url, 200])
  return { body, etag: String(headers['etag']) }
}

async function askAll(urls: string[]): Promise<Record<string, Answer>> {
  const answers: Record<string, Answer> = {}
  for (const url of urls) answers[url] = await ask(url)
  return answers
}

const loadOf = ({ body }: Answer) => (JSON.parse(body) as { standing: Standing }).standing.loadId

const pages = ['/api/overview', '/api/kpis/charge-rate', '/api/kpis/referral-uptake', '/api/data', '/api/load']

type Read = { url: string; loadId: string; body: string }

async function read(urls: string[]): Promise<Read[]> {
  const answers: Read[] = []
  for (const url of urls) {
    const answer = await ask(url)
    answers.push({ url, loadId: loadOf(answer), body: answer.body })
  }
  return answers
}

/** Asks for pages again and again, one after another, until it is stopped: their answers in the order in which they came. */
function readOn(urls: string[]): () => Promise<Read[]> {
  const answers: Read[] = []
  const stopping = new AbortController()
  const reading = (async () => {
    while (!stopping.signal.aborted) {
      answers.push(...(await read(urls)))
      await pause(1)
    }
    // Once more, as whoever is stopped in a pause has not seen what the others have.
    answers.push(...(await read(urls)))
  })()
  return async () => {
    stopping.abort()
    await reading
    return answers
  }
}

/** The loads that answers are of, as they followed one another. */
const turns = (answers: Read[]) =>
  answers.map(({ loadId }) => loadId).filter((loadId, at, all) => loadId !== all[at - 1])

/** Pages that had two different answers by one load. */
function mixed(answers: Read[]): string[] {
  const bodies = new Map<string, string>()
  return answers
    .filter(({ url, loadId, body }) => {
      const known = bodies.get(loadId + url) ?? body
      bodies.set(loadId + url, known)
      return known !== body
    })
    .map(({ url }) => url)
}

/** Waits until readers get the figures of a load, and gives them. */
async function untilReadersHave(loadId: string | null): Promise<Read[]> {
  await vi.waitFor(async () => expect(loadOf(await ask('/api/overview'))).toBe(loadId), { timeout: 10_000 })
  return read(pages)
}

test('during a load many readers get the figures of before or of after, never a mixture, and never go back', async () => {
  const before = await read(pages)
  const months = pages.slice(0, 3).map((url) => (url.includes('kpis') ? `${url}?from=2025-01` : url))
  const readers = [readOn(pages), readOn(pages.toReversed()), readOn(months), readOn([...months, ...pages])]
  const { loadId } = await load('october')
  const after = await untilReadersHave(loadId)
  const answers = await Promise.all(readers.map((stop) => stop()))
  const both = [before[0]?.loadId, loadId]
  expect(answers.map(turns)).toEqual([both, both, both, both])
  expect(mixed([...before, ...answers.flat(), ...after])).toEqual([])
  expect(mixed([...before, ...after.map((each) => ({ ...each, loadId: both[0] ?? '' }))])).toEqual(pages)
}, 120_000)

test('of two loads started at once one waits for the other, and readers get the figures of one load at a time', async () => {
  const told: string[] = []
  const [before] = await read(pages)
  const stop = readOn(pages)
  const loads = await Promise.all([
    load('november', (sentence) => told.push(sentence)),
    load('november-corrected', (sentence) => told.push(sentence)),
  ])
  expect(loads.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted'])
  expect(told.filter((sentence) => sentence.includes('another'))).toEqual(['another load is running: waiting for it'])
  const last = await newestLoad()
  const after = await untilReadersHave(last)
  const answers = await stop()
  const inTurn = turns(answers)
  expect([inTurn[0], inTurn.at(-1)]).toEqual([before?.loadId, last])
  expect(inTurn).toEqual([...new Set(inTurn)])
  expect(mixed([...answers, ...after])).toEqual([])
}, 120_000)

async function newestLoad(): Promise<string> {
  const { load_id } = await database.db.selectFrom('warehouse.cut_off').select('load_id').executeTakeFirstOrThrow()
  return load_id ?? ''
}

/** Every address of the contract that an analyst can read, for every KPI and each of its figures. */
async function everyAddress(): Promise<string[]> {
  const gets = Object.values<Endpoint>(endpoints).filter(
    ({ method, path, needs }) =>
      method === 'GET' &&
      !/:(?!kpi\b|figure\b)/.test(path) &&
      // A key is needed for one; the other, a Word document, holds the moment at which it was made.
      path !== endpoints.calendar.path &&
      path !== endpoints.planReturn.path &&
      !['sessions', 'audit log', 'checks'].includes(needs?.[1] ?? ''),
  )
  const figures = new Map<string, string[]>()
  for (const { id } of kpis) {
    const page = JSON.parse((await ask(`/api/kpis/${id}`)).body) as KpiPage
    figures.set(
      id,
      page.figures.map((figure) => figure.id),
    )
  }
  return gets.flatMap(({ path }) => {
    if (!path.includes(':kpi')) return [path]
    return kpis.flatMap(({ id }) => {
      const address = path.replace(':kpi', id)
      return address.includes(':figure')
        ? (figures.get(id) ?? []).map((each) => address.replace(':figure', each))
        : [address]
    })
  })
}

test('the same extract loaded again changes no byte of any answer, and no ETag', async () => {
  const addresses = await everyAddress()
  const before = await askAll(addresses)
  expect((await load('november-corrected')).outcome).toBe('unchanged')
  await askAll(pages)
  expect(await askAll(addresses)).toEqual(before)
  expect(addresses.length).toBeGreaterThan(4 * kpis.length)
}, 120_000)
