import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, startLocalServer } from '@dashboard/db/local-server'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    address: string
  }
}

const checkout = join(import.meta.dirname, '../../..')

/** Starts the product as its users do, on a database of its own, and gives its address to the journeys. */
export default async function startProduct(project: TestProject): Promise<() => Promise<void>> {
  const server = await startLocalServer(checkout, { throwaway: true })
  const port = await freePort()
  const kept = await mkdtemp(join(tmpdir(), 'stalking-kpis-kept-'))
  const child = spawn(process.execPath, [join(checkout, 'scripts/start.ts')], {
    env: { ...process.env, DATABASE_URL: server.url, KEPT_EXTRACTS: kept, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const ready = new Promise<void>((resolve, reject) => {
    const read = (text: Buffer) => {
      output += text.toString()
      if (output.includes('The dashboard is at')) resolve()
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', () => reject(new Error(`The product did not start:\n${output}`)))
  })
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    if (child.exitCode === null && child.kill('SIGTERM')) await ended
    await server.stop()
    await rm(kept, { recursive: true, force: true })
  }
  await ready.catch(async (error: unknown) => {
    await stop()
    throw error
  })
  project.provide('address', `http://127.0.0.1:${port}`)
  return stop
}
