import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Browser } from '@dashboard/api/testing'
import { freePort } from '@dashboard/db/local-server'
import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let kept: string
beforeAll(async () => {
  database = await createTestDatabase()
  kept = await mkdtemp(join(tmpdir(), 'stalking-kpis-kept-'))
})
afterAll(async () => {
  await database.destroy()
  await rm(kept, { recursive: true })
})

type Started = { child: ChildProcess; output: () => string; ended: Promise<number | null>; address: string }

async function start(variables: Record<string, string> = {}): Promise<Started> {
  const port = variables['PORT'] ?? String(await freePort())
  const child = spawn(process.execPath, [join(import.meta.dirname, 'start.ts')], {
    env: { ...process.env, DATABASE_URL: database.url, KEPT_EXTRACTS: kept, PORT: port, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (text: Buffer) => (output += text.toString()))
  child.stderr.on('data', (text: Buffer) => (output += text.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { child, ended, output: () => output, address: `http://127.0.0.1:${port}` }
}

const ready = ({ output }: Started) =>
  vi.waitFor(() => expect(output()).toContain('The dashboard is at'), { timeout: 300_000, interval: 100 })
const silent = ({ address }: Started) =>
  vi.waitFor(() => expect(fetch(address)).rejects.toThrow('fetch failed'), { timeout: 4000, interval: 100 })

test('an empty warehouse is filled with made-up figures, and the page is served', async () => {
  const started = await start()
  await ready(started)
  const reader = new Browser(null, started.address)
  await reader.choose('analyst')
  const overview = await reader.ask('/api/overview')
  const page = await fetch(`${started.address}/kpis/charge-rate`).then((response) => response.text())
  expect(JSON.parse(overview.text)).toMatchObject({ standing: { synthetic: true, audience: 'restricted' } })
  expect(page).toContain('<title>Stalking Delivery Group figures</title>')
  started.child.kill('SIGTERM')
  expect(await started.ended).toBe(0)
  await silent(started)
}, 300_000)

test('a second start loads nothing again; killed hard, its children end by themselves', async () => {
  const started = await start()
  await ready(started)
  expect(started.output()).not.toContain('made-up extract')
  started.child.kill('SIGKILL')
  await started.ended
  await silent(started)
})

test('a service that ends by itself ends the whole, which says so', async () => {
  const started = await start()
  await ready(started)
  const { pid } = JSON.parse(await processOf(started)) as { pid: number }
  process.kill(pid, 'SIGKILL')
  expect(await started.ended).toBe(1)
  expect(started.output()).toContain('The service has ended by itself.')
})

test.each([
  [
    { DATABASE_URL: 'postgres://someone:secret@127.0.0.1:1/nothing' },
    /The database at postgres:\/\/someone@127\.0\.0\.1:1\/nothing cannot be reached: nothing answers there\. Check DATABASE_URL\./,
  ],
  [
    { PUBLIC_URL: 'https://figures.example.police.uk' },
    /It is not configured who may sign in: set SIGN_IN to a file that says so \(docs\/security\.md\)\./,
  ],
  [{ PORT: 'abc' }, /PORT must be a number from 1 to 65535\./],
])('%o ends with one sentence', async (variables, sentence) => {
  const started = await start(variables)
  expect(await started.ended).toBe(1)
  expect(started.output()).toMatch(sentence)
  expect(started.output()).not.toMatch(/secret|\n\s+at /)
})

/** The process that serves an address: the child of ours that runs the API. */
async function processOf({ child }: Started): Promise<string> {
  const { readFile, readdir } = await import('node:fs/promises')
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  for (const pid of pids) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    if (stat.split(') ')[1]?.split(' ')[1] === String(child.pid) && command.includes('apps/api'))
      return JSON.stringify({ pid: Number(pid) })
  }
  throw new Error('The service has no process.')
}
