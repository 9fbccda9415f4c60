import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { loadExtract } from '@dashboard/extract'
import { knownKpis } from '@dashboard/kpis'
import { makeSample } from '../sample/make-sample.ts'
import { littleMemory } from '../little-memory.ts'
import { plainCopy } from './plain-copy.ts'
import { runMeasured } from './run-measured.ts'

const runs = 3
/** The rows per second of a load, validation included, over those of a plain COPY into bare tables of the same types. */
const leastRatio = 0.4
const mostMegabytes = 512

/** A load without measuring beside a plain COPY of the same files, the best of some runs of each; and memory at two sizes. */
export async function benchLoad(url: string, folder: string, crimes: number): Promise<void> {
  const small = await extractOf(join(folder, 'small'), Math.round(crimes / 4))
  const large = await extractOf(join(folder, 'large'), crimes)
  const untyped: number[] = []
  const plain: number[] = []
  const loads: Phases[] = []
  for (let run = 0; run < runs; run += 1) {
    untyped.push(await seconds(() => plainCopy(url, large.folder, large.files, false)))
    plain.push(await seconds(() => plainCopy(url, large.folder, large.files, true)))
    loads.push(await timeLoad(url, large.folder))
  }
  const best = (of: keyof Phases) => Math.min(...loads.map((load) => load[of]))
  const baseline = Math.min(...plain)
  const textOnly = Math.min(...untyped)
  const line = (what: string, taken: number) => ({
    what,
    seconds: Number(taken.toFixed(2)),
    'rows per second': Math.round(large.rows / taken),
    'of COPY, typed': Number((baseline / taken).toFixed(2)),
    'of COPY, all text': Number((textOnly / taken).toFixed(2)),
  })
  console.log(
    `${large.rows.toLocaleString('en-GB')} rows of ${crimes.toLocaleString('en-GB')} crimes, best of ${runs}:`,
  )
  console.table([
    line('plain COPY into bare tables where all is text', textOnly),
    line('plain COPY into bare tables with ids, days and times as such', baseline),
    line('read, checked row by row and staged', best('staged')),
    line('… and keys and links checked: validated', best('validated')),
    line('… and merged, indexed, faults counted, committed', best('committed')),
  ])
  const memory = []
  for (const { folder: extract, rows } of [small, large]) {
    const { megabytes } = await runMeasured(
      [...littleMemory, join(import.meta.dirname, 'load-unmeasured.ts'), extract],
      {
        DATABASE_URL: url,
      },
    )
    memory.push({ rows, 'peak MB of the loader': megabytes })
  }
  console.table(memory)
  if (memory.some((each) => each['peak MB of the loader'] > mostMegabytes))
    throw new Error(`The loader took more than ${mostMegabytes} MB.`)
  if (baseline / best('validated') < leastRatio)
    throw new Error(`A load with its checks is slower than ${leastRatio} of a plain COPY.`)
}

type Extract = { folder: string; files: Record<string, string>; rows: number }

async function extractOf(folder: string, crimes: number): Promise<Extract> {
  await mkdir(folder)
  const feeds = Object.entries(await makeSample({ folder, crimes, seed: 1, asAt: '2026-10-31' }))
  return {
    folder,
    files: Object.fromEntries(feeds.map(([name, { file }]) => [name, file])),
    rows: feeds.reduce((total, [, { rows }]) => total + rows, 0),
  }
}

/** Seconds from the beginning of a load to the end of each phase. */
type Phases = { staged: number; validated: number; committed: number }

async function timeLoad(url: string, folder: string): Promise<Phases> {
  await renew(folder)
  const began = performance.now()
  const since = () => (performance.now() - began) / 1000
  const phases = { staged: 0, validated: 0, committed: 0 }
  const { outcome } = await loadExtract({
    url,
    path: folder,
    kpis: knownKpis,
    measure: async () => undefined,
    onProgress: (sentence) => {
      if (sentence.endsWith('rows read')) phases.staged = since()
      if (sentence.startsWith('keys and links')) phases.validated = since()
    },
  })
  if (outcome !== 'accepted') throw new Error('The made-up extract was not loaded.')
  return { ...phases, committed: since() }
}

/** Under a new id, so that the same extract is loaded again. */
async function renew(folder: string): Promise<void> {
  const path = join(folder, 'manifest.json')
  const manifest = JSON.parse(await readFile(path, 'utf8')) as object
  await writeFile(path, JSON.stringify({ ...manifest, extractId: randomUUID() }))
}

async function seconds(act: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await act()
  return (performance.now() - began) / 1000
}
