import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { Browser } from '@dashboard/api/testing'
import type { Intake, Intakes } from '@dashboard/contract'
import { freePort } from '@dashboard/db/local-server'
import { createTestDatabase } from '@dashboard/db/testing'
import { feeds } from '@dashboard/extract'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ZipFile } from 'yazl'
import { planted, plantedIn, sought, tablesWith } from './testing/planted-values.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let folder: string
let address: string
let headers: { cookie: string }
const processes: { child: ChildProcess; ended: Promise<unknown> }[] = []
/** All that the API and the worker wrote. */
let logs = ''

beforeAll(async () => {
  database = await createTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'stalking-kpis-planted-'))
  for (const each of ['uploads', 'drop', 'kept']) await mkdir(join(folder, each))
  const port = await freePort()
  address = `http://127.0.0.1:${port}`
  const variables = {
    DATABASE_URL: database.url,
    LOG_LEVEL: 'debug',
    PORT: String(port),
    UPLOAD_TO: join(folder, 'uploads'),
    LOAD_FROM: join(folder, 'drop'),
    KEPT_EXTRACTS: join(folder, 'kept'),
  }
  for (const app of ['worker', 'api']) run(join(import.meta.dirname, `../apps/${app}/src/serve.ts`), variables)
  const ready = async () => {
    expect(logs).toContain('looking for jobs')
    const reader = new Browser(null, address)
    await reader.choose('analyst')
    headers = { cookie: reader.cookie }
    expect((await fetch(`${address}/api/intakes`, { headers })).status).toBe(200)
  }
  await vi.waitFor(ready, { timeout: 50_000 })
}, 60_000)
afterAll(async () => {
  for (const { child } of processes) child.kill('SIGTERM')
  await Promise.all(processes.map(({ ended }) => ended))
  await database.destroy()
  await rm(folder, { recursive: true })
})

function run(file: string, variables: Record<string, string>): void {
  const child = spawn(process.execPath, [file], {
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.on('data', (text: Buffer) => (logs += text.toString()))
  child.stderr.on('data', (text: Buffer) => (logs += text.toString()))
  processes.push({ child, ended: new Promise((resolve) => child.once('exit', resolve)) })
}

/** An extract with every planted value in every column of every feed. */
function plantedExtract(): Record<string, string> {
  const listed = Object.fromEntries(feeds.map(({ name }) => [name, { file: `${name}.csv` }]))
  const described = { format: 1, force: 'derbyshire', extractId: randomUUID(), asAt: '2026-10-31T23:59', mode: 'full' }
  return {
    ...Object.fromEntries(feeds.map((feed) => [`${feed.name}.csv`, plantedIn(feed)])),
    'manifest.json': JSON.stringify({ ...described, feeds: listed }),
  }
}

async function upload(name: string, body: Buffer): Promise<Response> {
  return fetch(`${address}/api/intakes?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/zip' },
    body: new Uint8Array(body),
  })
}

async function zipOf(files: Record<string, string>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), name)
  zip.end()
  return buffer(zip.outputStream)
}

async function intakesOnceEnded(count: number): Promise<Intake[]> {
  return vi.waitFor(
    async () => {
      const { intakes } = (await (await fetch(`${address}/api/intakes`, { headers })).json()) as Intakes
      expect(intakes.filter(({ endedAt }) => endedAt !== null)).toHaveLength(count)
      return intakes
    },
    { timeout: 60_000, interval: 100 },
  )
}

/** The names of all that is under a folder, and what its files hold. */
async function leftIn(path: string): Promise<string> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const texts = await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1')))
  return [...entries.map(({ name }) => name), ...texts].join('\n')
}

const found = (text: string) => sought.filter((each) => text.toLowerCase().includes(each))

test('an upload and what lay in the drop folder are refused for the values planted in them', async () => {
  const files = plantedExtract()
  expect((await upload(`${planted.name} ${planted['collar number']}.zip`, await zipOf(files))).status).toBe(201)
  expect((await upload(planted.telephone, Buffer.from(Object.values(planted).join('\n')))).status).toBe(201)
  const dropped = join(folder, 'drop', planted.name)
  await mkdir(`${dropped}.part`)
  for (const [name, text] of Object.entries(plantedExtract())) await writeFile(join(`${dropped}.part`, name), text)
  await rename(`${dropped}.part`, dropped)
  const intakes = await intakesOnceEnded(3)
  expect(intakes.map(({ state }) => state)).toEqual(['refused', 'refused', 'refused'])
  expect(intakes.map(({ name }) => name).toSorted()).toEqual(['extract', 'extract', 'extract.zip'])
  const answers = [`${address}/api/intakes`, ...intakes.map(({ id }) => `${address}/api/intakes/${id}/report`)]
  const said = await Promise.all(answers.map(async (url) => (await fetch(url, { headers })).text()))
  expect(said.join('\n')).toContain('rows rejected, more than the 1% allowed')
  expect(found(said.join('\n'))).toEqual([])
}, 120_000)

test('a name that is no name, or asked by a person with a number, is not echoed', async () => {
  const answers = [
    await upload(`${planted.name}\u0000`, Buffer.from('')),
    await fetch(`${address}/api/intakes/${encodeURIComponent(planted.postcode)}`, { headers }),
    await fetch(
      `${address}/api/${encodeURIComponent(planted.name)}?${encodeURIComponent(planted['e-mail address'])}=1`,
    ),
  ]
  expect(answers.map(({ status }) => status)).toEqual([400, 400, 404])
  const said = await Promise.all(answers.map((answer) => answer.text()))
  expect(found(said.join('\n'))).toEqual([])
})

test('none of them is in the log of the API or of the worker', () => {
  expect(logs).toContain('load refused:')
  expect(logs).toContain('"route":"/api/intakes"')
  expect(found(logs)).toEqual([])
})

test('nothing of an upload remains, and of what lay in the drop folder only itself, moved, with a report without them', async () => {
  await vi.waitFor(async () => expect(await readdir(join(folder, 'uploads'))).toEqual([]), { timeout: 10_000 })
  const refused = join(folder, 'drop', 'refused')
  await vi.waitFor(async () => expect(await readdir(refused)).toHaveLength(3), { timeout: 10_000 })
  const [moved = ''] = (await readdir(refused)).filter((name) => !name.includes('.report.'))
  expect((await readdir(join(refused, moved))).toSorted()).toEqual(Object.keys(plantedExtract()).toSorted())
  await rm(join(refused, moved), { recursive: true })
  const report = await leftIn(refused)
  expect(report).toContain('rows rejected, more than the 1% allowed')
  expect(found(report.replaceAll(moved, ''))).toEqual([])
  expect(found(await leftIn(join(folder, 'kept')))).toEqual([])
})

test('none of them is in any table', async () => {
  expect(await tablesWith(database.db, ['extract.zip'])).toEqual(['audit.entry', 'dashboard.intake'])
  // Where it lay is forgotten a moment after it was moved.
  await vi.waitFor(async () => expect(await tablesWith(database.db, sought)).toEqual([]), { timeout: 10_000 })
})
