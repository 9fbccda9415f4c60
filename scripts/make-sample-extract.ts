import { mkdir, readdir } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { makeSample, type SampleOptions } from './sample/make-sample.ts'

const usage = `Usage: pnpm sample <folder> [--crimes 30000] [--seed 1] [--as-at 2026-10-31] [--seen 2026-09-30]
Writes a made-up extract. A small one keeps recent months at Derbyshire's size and begins later.
--seen: the same made-up world as an extract of that earlier day held it.`

try {
  const options = readOptions(process.argv.slice(2))
  await prepare(options.folder)
  const feeds = await makeSample(options, (made) => {
    if (process.stdout.isTTY) process.stdout.write(`\r  ${Math.floor((100 * made) / options.crimes)}%`)
  })
  if (process.stdout.isTTY) process.stdout.write('\r')
  for (const { file, rows } of Object.values(feeds))
    console.log(`  ${file.padEnd(26)} ${rows.toLocaleString('en-GB').padStart(12)} rows`)
} catch (error) {
  console.error(explain(error as NodeJS.ErrnoException))
  process.exitCode = 1
}

function readOptions(given: string[]): SampleOptions {
  const { values, positionals } = parseArgs({
    args: given,
    allowPositionals: true,
    options: {
      crimes: { type: 'string' },
      seed: { type: 'string' },
      'as-at': { type: 'string' },
      seen: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  const [folder, ...others] = positionals
  if (values.help || !folder || others.length > 0) throw new Error(usage)
  const crimes = wholeNumber(values.crimes ?? '30000', '--crimes')
  if (crimes < 100) throw new Error('--crimes must be at least 100.')
  const asAt = values['as-at'] ?? '2026-10-31'
  if (!isDay(asAt)) throw new Error('--as-at must be a day from 2015-04-01 on, written 2026-10-31.')
  const { seen } = values
  if (seen !== undefined && !(isDay(seen) && seen <= asAt))
    throw new Error('--seen must be a day from 2015-04-01 to that of --as-at, written 2026-09-30.')
  return { folder, crimes, seed: wholeNumber(values.seed ?? '1', '--seed'), asAt, seen }
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && text >= '2015-04-01'
}

function wholeNumber(text: string, name: string): number {
  if (!/^\d{1,12}$/.test(text)) throw new Error(`${name} must be a whole number.`)
  return Number(text)
}

async function prepare(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const present = await readdir(folder)
  const foreign = present.filter((name) => !name.endsWith('.csv') && !name.startsWith('manifest.json'))
  if (
    foreign.length > 0 ||
    (present.length > 0 && !present.some((name) => name.startsWith('manifest.json') || name === 'crimes.csv'))
  ) {
    throw new Error(`The folder ${folder} holds other files. Give an empty folder or one with an earlier sample.`)
  }
}

function explain(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOSPC')
    return 'The disk is full: the sample is not complete. Free some space and run this again.'
  if (error.code === 'EACCES' || error.code === 'ENOTDIR' || error.code === 'EROFS')
    return `The folder cannot be written to (${error.code}).`
  return error.message
}
