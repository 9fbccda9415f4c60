import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What a figure and its words hang on, the rules and methods of every KPI included. */
const packages = ['@dashboard/contract', '@dashboard/kpis', '@dashboard/statistics']

// As the process began: what lies on the disk later may be of a version that it does not run.
const begun = hashSources()

/** By which version of the product figures are made: SHA-256 over its sources. */
export async function codeVersion(): Promise<string> {
  return begun
}

async function hashSources(): Promise<string> {
  const hash = createHash('sha256')
  for (const name of packages) {
    const folder = join(fileURLToPath(import.meta.resolve(name)), '..')
    const files = (await readdir(folder, { recursive: true })).filter((file) => isSource(file)).toSorted()
    for (const file of files) hash.update(`${name}/${file}\0`).update(await readFile(join(folder, file)))
  }
  return hash.digest('hex')
}

function isSource(file: string): boolean {
  return file.endsWith('.ts') && !file.includes('.test.') && !file.includes('testing')
}
