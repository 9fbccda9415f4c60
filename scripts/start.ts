import { checkServer, connect, migrate } from '@dashboard/db'
import { startLocalServer, type LocalServer } from '@dashboard/db/local-server'
import { buildPage } from './start/build-page.ts'
import { checkPort } from './start/check-port.ts'
import { littleMemory } from './little-memory.ts'
import { Children } from './start/children.ts'
import { explain, fullDisk } from './start/explain.ts'
import { fillWarehouse } from './start/fill-warehouse.ts'
import { readSettings } from './start/settings.ts'
import { step } from './start/step.ts'
import { untilReady } from './start/until-ready.ts'
import { watchAncestors } from './start/watch-ancestors.ts'
import { checkout, keptExtracts } from './use-database.ts'

const local: { server?: LocalServer } = {}
let ending = false
const building = new AbortController()
const children = new Children((name) => void end(1, `The ${name} has ended by itself. What it wrote above says why.`))

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0, 'Stopping.'))
watchAncestors(() => void end(0, 'The command that started this is gone: stopping.'))
// A lost terminal must not keep the last lines from being written, and us from ending.
process.stdout.on('error', () => undefined)
process.stderr.on('error', () => undefined)

try {
  const { port, databaseUrl, dev } = readSettings(process.env, process.argv.slice(2))
  await checkPort(port)
  const url = databaseUrl ?? (await step('Starting the local database', startDatabase))
  await step('Bringing the database up to date', () => prepare(url))
  const keptIn = await keptExtracts()
  await fillWarehouse(url, keptIn)
  if (!dev)
    await step('Building the page', async (tell) =>
      tell((await buildPage(checkout, building.signal)) ? 'built' : 'up to date'),
    )
  const address = `http://127.0.0.1:${port}`
  const variables = { DATABASE_URL: url, PORT: String(port), LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn' }
  await step('Starting the service', async () => {
    children.start('service', 'apps/api/src/serve.ts', variables, dev ? ['--watch'] : [])
    children.start('worker', 'apps/worker/src/serve.ts', { ...variables, KEPT_EXTRACTS: keptIn }, littleMemory)
    await untilReady(address)
  })
  console.log(`\nThe dashboard is at ${address}\nCtrl-C stops it.`)
} catch (error) {
  await end(1, (await local.server?.diskWasFull()) ? fullDisk : explain(error))
}

async function startDatabase(tell: (detail: string) => void): Promise<string> {
  const server = (local.server = await startLocalServer(checkout))
  if (server.recovered) tell('An earlier run ended without stopping its database: recovered.')
  void server.ended.then(async () =>
    end(1, (await server.diskWasFull()) ? fullDisk : 'The local database has ended by itself.'),
  )
  return server.url
}

async function prepare(url: string): Promise<void> {
  const db = connect({ url, name: 'stalking-kpis start', poolSize: 1, statementTimeoutMs: 0 })
  try {
    await checkServer(db, url)
    await migrate(db)
  } finally {
    await db.destroy()
  }
}

async function end(code: number, sentence: string): Promise<void> {
  if (ending) return
  ending = true
  if (code === 0) console.log(`\n${sentence}`)
  else console.error(`\n${sentence}`)
  building.abort()
  await children.stop()
  await local.server?.stop()
  process.exit(code)
}
