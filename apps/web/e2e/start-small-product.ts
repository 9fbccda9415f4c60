import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePort, startLocalServer } from '@dashboard/db/local-server'

const checkout = join(import.meta.dirname, '../../..')
const script = (name: string) => join(checkout, 'scripts', name)
const run = promisify(execFile)

/** A product of its own over a small made-up world, which knows only what is loaded here; without made-up meetings or texts. */
export async function startSmallProduct(seen: string) {
  const server = await startLocalServer(checkout, { throwaway: true })
  const folder = await mkdtemp(join(tmpdir(), 'stalking-kpis-journey-'))
  const env = { ...process.env, DATABASE_URL: server.url, KEPT_EXTRACTS: join(folder, 'kept') }
  const load = async (day: string) => {
    const extract = join(folder, day)
    await run(process.execPath, [script('make-sample-extract.ts'), extract, '--crimes', '3000', '--seen', day])
    await run(process.execPath, [script('load-extract.ts'), extract], { env })
  }
  await load(seen)
  const port = await freePort()
  const child = spawn(process.execPath, [script('start.ts')], {
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
  const ready = await Promise.race([
    ended.then(() => false),
    new Promise<boolean>((resolve) => {
      let output = ''
      child.stdout.on('data', (text: Buffer) => {
        output += text.toString()
        if (output.includes('The dashboard is at')) resolve(true)
      })
    }),
  ])
  if (!ready) {
    await stop()
    throw new Error('The product did not start.')
  }
  return { address: `http://127.0.0.1:${port}`, load, stop }
}
