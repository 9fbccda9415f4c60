import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const sources = ['apps/web', 'packages/contract', 'pnpm-lock.yaml', 'tsconfig.json']
const left = new Set(['node_modules', 'dist', 'e2e'])

/** Builds the page unless what it is made from is what the present build was made from. Says whether it built. */
export async function buildPage(checkout: string, signal?: AbortSignal): Promise<boolean> {
  const stampFile = join(checkout, 'apps/web/dist/.stamp')
  const stamp = await stampOf(checkout)
  if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return false
  await runVite(join(checkout, 'apps/web'), signal)
  await writeFile(stampFile, stamp)
  return true
}

/** A hash of the names and contents of everything that the page is made from. */
export async function stampOf(checkout: string): Promise<string> {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of await filesOf(join(checkout, source))) {
      hash
        .update(file.slice(checkout.length))
        .update('\0')
        .update(await readFile(file))
        .update('\0')
    }
  }
  return hash.digest('hex')
}

async function filesOf(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null)
  if (!entries) return [path]
  const inside = entries.filter(({ name }) => !left.has(name)).sort((a, b) => (a.name < b.name ? -1 : 1))
  const files = await Promise.all(
    inside.map((entry) =>
      entry.isDirectory() ? filesOf(join(path, entry.name)) : Promise.resolve([join(path, entry.name)]),
    ),
  )
  return files.flat()
}

async function runVite(web: string, signal: AbortSignal | undefined): Promise<void> {
  const vite = createRequire(join(web, 'package.json')).resolve('vite/package.json')
  const child = spawn(process.execPath, [join(vite, '../bin/vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: web,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal ? { signal } : {}),
  })
  let output = ''
  child.stdout.on('data', (text: Buffer) => (output += text.toString()))
  child.stderr.on('data', (text: Buffer) => (output += text.toString()))
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('exit', resolve))
  if (output.includes('ENOSPC'))
    throw new Error('The disk is full: the page cannot be built. Free some space and start again.')
  if (code !== 0) throw new Error(`The page cannot be built:\n${output.trim()}`)
}
