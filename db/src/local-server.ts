import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, openSync, renameSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import pg from 'pg'
import { binaries } from './local-server/binaries.ts'
import { createCluster } from './local-server/create-cluster.ts'
import { freePort } from './local-server/free-port.ts'
import { tellsOfFullDisk } from './local-server/full-disk.ts'
import { findHome, type Home } from './local-server/home.ts'
import { isAlive, startOf, stopOrphan } from './local-server/orphan.ts'

export { freePort } from './local-server/free-port.ts'
export { localFolder } from './local-server/home.ts'

export type LocalServer = {
  url: string
  /** True when an earlier run had ended without stopping its server. */
  recovered: boolean
  /** Settles when the server ends by itself. */
  ended: Promise<void>
  /** Whether the server has lately found no room to write. */
  diskWasFull: () => Promise<boolean>
  stop: () => Promise<void>
}

/**
 * Runs PostgreSQL from the npm package for this checkout, on loopback and a free port, and makes what is missing.
 * Throws a sentence when another live process already runs it.
 */
export async function startLocalServer(checkout: string, options: { throwaway?: boolean } = {}): Promise<LocalServer> {
  const home = await findHome(checkout, options.throwaway ?? false)
  const tools = await binaries(home)
  const recovered = await takeOver(home)
  const password = await createCluster(home, tools)
  const port = await freePort()
  const server = run(home, tools.postgres, port, options.throwaway ?? false)
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
  await untilReady(url, server, home)
  await writeFile(
    home.addressFile,
    JSON.stringify({ url, owner: process.pid, since: startOf(process.pid) } satisfies Address),
    { mode: 0o600 },
  )
  let stopping = false
  const ended = new Promise<void>((resolve) => server.once('exit', () => stopping || resolve()))
  return {
    url,
    recovered,
    ended,
    diskWasFull: () => diskWasFull(home),
    stop: () => {
      stopping = true
      return stop(server, home, options.throwaway ?? false)
    },
  }
}

/** The address of the local server that another process of this checkout runs, or null. */
export async function runningLocalServer(checkout: string): Promise<string | null> {
  const home = await findHome(checkout, false)
  const address = await readAddress(home)
  return address && isOwned(address) ? address.url : null
}

async function takeOver(home: Home): Promise<boolean> {
  const address = await readAddress(home)
  if (address && address.owner !== process.pid && isOwned(address)) {
    throw new Error('The local database of this checkout is in use by another running process. Stop that one first.')
  }
  const orphan = await stopOrphan(home)
  return address !== null || orphan
}

/** `since` tells a process from a later one that was given the same number. */
type Address = { url: string; owner: number; since: string | null }

function isOwned({ owner, since }: Address): boolean {
  return isAlive(owner) && startOf(owner) === since
}

async function readAddress(home: Home): Promise<Address | null> {
  const text = await readFile(home.addressFile, 'utf8').catch(() => null)
  try {
    return text === null ? null : (JSON.parse(text) as Address)
  } catch {
    return null
  }
}

function run(home: Home, postgres: string, port: number, throwaway: boolean): ChildProcess {
  if (existsSync(home.logFile)) renameSync(home.logFile, `${home.logFile}.previous`)
  const log = openSync(home.logFile, 'a', 0o600)
  const settings = { unix_socket_directories: '', listen_addresses: '127.0.0.1', port, max_connections: 60, ...tuning }
  const all: Record<string, string | number> = throwaway ? { ...settings, ...careless } : settings
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return spawn(postgres, ['-D', home.cluster, ...flags], {
    cwd: home.folder,
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: process.env['PATH'] },
    ...home.user,
  })
}

const tuning = {
  shared_buffers: '256MB',
  max_wal_size: '4GB',
  wal_level: 'minimal',
  max_wal_senders: 0,
  work_mem: '64MB',
  // With more processes than cores a query takes longer: what they cannot share each works out for itself.
  max_parallel_workers_per_gather: Math.min(2, availableParallelism() - 1),
}
const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

async function untilReady(url: string, server: ChildProcess, home: Home): Promise<void> {
  for (let attempt = 0; attempt < 1200; attempt += 1) {
    if (server.exitCode !== null) throw new Error(await whyItStopped(home))
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
    client.on('error', () => undefined)
    const ready = await client
      .connect()
      .then(() => client.query('select 1'))
      .then(
        () => true,
        () => false,
      )
    await client.end().catch(() => undefined)
    if (ready) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`The local database did not become ready. Its log is ${home.logFile}.`)
}

async function whyItStopped(home: Home): Promise<string> {
  if (await diskWasFull(home))
    return 'The local database cannot start: the disk is full. Free some space and start again.'
  return `The local database stopped while starting. Its log is ${home.logFile}.`
}

async function diskWasFull(home: Home): Promise<boolean> {
  const log = await readFile(home.logFile, 'utf8').catch(() => '')
  return tellsOfFullDisk(log.slice(-5000))
}

async function stop(server: ChildProcess, home: Home, throwaway: boolean): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) resolve()
    server.once('exit', () => resolve())
  })
  server.kill(throwaway ? 'SIGQUIT' : 'SIGINT')
  const impatience = setTimeout(() => server.kill('SIGQUIT'), 5000)
  await ended
  clearTimeout(impatience)
  await rm(throwaway ? home.folder : home.addressFile, { recursive: true, force: true })
}
