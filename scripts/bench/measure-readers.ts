import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { cookieOf } from '@dashboard/api/testing'
import { enterPaper, readyPapers } from '@dashboard/board-papers'
import { connect, type DB } from '@dashboard/db'
import { freePort } from '@dashboard/db/local-server'
import { approveReleases } from '@dashboard/kpis/testing/approve-releases'
import { sql, type Kysely } from 'kysely'
import { untilReady } from '../start/until-ready.ts'
import { checkout } from '../use-database.ts'

const readings = 500
/** A reader looks before asking again. */
const lookMs = 20
const patienceMs = 300_000

export type Waits = { readings: number; median: number; p99: number }

/** Milliseconds that a reader of the overview waits, alone and from the moment that so many papers are asked for until the last is made. */
export async function measureReaders(url: string, keptIn: string, papers: number) {
  const db = connect({ url, name: 'bench' })
  const port = await freePort()
  const variables = { DATABASE_URL: url, PORT: String(port), KEPT_EXTRACTS: keptIn, LOG_LEVEL: 'error' }
  const children = ['api', 'worker'].map((app) =>
    spawn(process.execPath, [join(checkout, `apps/${app}/src/serve.ts`)], {
      env: { ...process.env, ...variables },
      stdio: ['ignore', 'ignore', 'inherit'],
    }),
  )
  const ended = children.map((child) => new Promise((resolve) => child.once('exit', resolve)))
  try {
    await approveReleases(db)
    const address = `http://127.0.0.1:${port}`
    await untilReady(address)
    const cookie = await cookieOf(db, 'analyst')
    const read = () => timed(`${address}/api/overview`, cookie)
    await until(async () => (await jobsLeft(db)) === 0)
    for (let reading = 0; reading < readings / 10; reading += 1) await read()
    const alone: number[] = []
    while (alone.length < readings) alone.push(await read())
    const began = performance.now()
    for (let paper = 1; paper <= papers; paper += 1) await ask(db, `Paper ${paper}`)
    const beside: number[] = []
    while ((await notEnded(db)) > 0) beside.push(await read())
    const seconds = Math.round((performance.now() - began) / 1000)
    await refuseUnmade(db)
    return { alone: waitsOf(alone), beside: waitsOf(beside), seconds }
  } finally {
    for (const child of children) child.kill('SIGTERM')
    await Promise.all(ended)
    await db.destroy()
  }
}

/** Each has a title of its own, or the files of the first would be served again. */
async function ask(db: Kysely<DB>, title: string): Promise<void> {
  const [template] = readyPapers
  if (!template) throw new Error('There is no ready paper.')
  const { id, version, ready: _ready, written: _written, ...content } = template
  const paper = await enterPaper(db, {
    template: id,
    version,
    content: { ...content, title },
    meeting: null,
    formats: ['docx', 'pptx', 'xlsx', 'ods', 'csv'],
    office: null,
    by: 'Bench',
  })
  await sql`select dashboard.ask_for_paper(${paper})`.execute(db)
}

async function notEnded(db: Kysely<DB>): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from dashboard.paper where ended_at is null
  `.execute(db)
  return rows[0]?.n ?? 0
}

async function jobsLeft(db: Kysely<DB>): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::integer as n from graphile_worker.jobs`.execute(db)
  return rows[0]?.n ?? 0
}

async function refuseUnmade(db: Kysely<DB>): Promise<void> {
  const { rows } = await sql<{ sentence: string }>`
    select sentence from dashboard.paper where state <> 'made'
  `.execute(db)
  if (rows[0]) throw new Error(`A paper was not made: ${rows[0].sentence}`)
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const began = performance.now(); performance.now() - began < patienceMs; await wait(200)) {
    if (await holds()) return
  }
  throw new Error('The worker did not come to an end.')
}

async function timed(address: string, cookie: string): Promise<number> {
  await wait(lookMs)
  const began = performance.now()
  const response = await fetch(address, { headers: { cookie } })
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`The API answered ${response.status}.`)
  return performance.now() - began
}

function waitsOf(times: readonly number[]): Waits {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1))
  return { readings: times.length, median: at(0.5), p99: at(0.99) }
}
