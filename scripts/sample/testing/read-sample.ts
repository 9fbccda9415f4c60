import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { columns, type FeedName } from '../columns.ts'
import { makeSample, type SampleOptions } from '../make-sample.ts'

/** A row by column. */
export type Row = Record<string, string>
export type Feeds = Record<FeedName, Row[]>

/** Makes an extract, reads it back by feed, and takes it away again. */
export async function readSample(options: Partial<SampleOptions>): Promise<Feeds> {
  const folder = await mkdtemp(join(tmpdir(), 'stalking-kpis-sample-'))
  try {
    await makeSample({ crimes: 30_000, seed: 1, asAt: '2026-10-31', ...options, folder })
    const feeds = Object.keys(columns) as FeedName[]
    const read = feeds.map(async (feed) => [feed, rowsOf(await readFile(join(folder, `${feed}.csv`), 'utf8'))] as const)
    return Object.fromEntries(await Promise.all(read)) as Feeds
  } finally {
    await rm(folder, { recursive: true })
  }
}

function rowsOf(csv: string): Row[] {
  const [header = '', ...lines] = csv.trimEnd().split('\n')
  const names = header.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']))
  })
}
