import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What a figure and its words hang on, the rules of every KPI and the methods included. */
const sources = ['contract', 'kpis', 'statistics']
const packages = join(import.meta.dirname, '../..')

// As the process began: what lies on the disk later may be of a version that it does not run.
const begun = hashSources()

/** By which version of the product figures are made: SHA-256 over its sources. */
export async function codeVersion(): Promise<string> {
  return begun
}

async function hashSources(): Promise<string> {
  const hash = createHash('sha256')
  for (const name of sources) {
    const folder = join(packages, name, 'src')
    const files = (await readdir(folder, { recursive: true })).filter((file) => isSource(file)).toSorted()
    for (const file of files) hash.update(`${name}/${file}\0`).update(await readFile(join(folder, file)))
  }
  return hash.digest('hex')
}

function isSource(file: string): boolean {
  return file.endsWith('.ts') && !file.includes('.test.') && !file.includes('testing')
}
