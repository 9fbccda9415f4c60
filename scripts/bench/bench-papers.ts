import { join } from 'node:path'
import { renderInThread } from '@dashboard/board-papers'
import { loadExtract } from '@dashboard/extract'
import { knownKpis, measureLoad } from '@dashboard/kpis'
import { paperZip } from '@dashboard/papers'
import { twentyCharts } from '@dashboard/papers/testing/twenty-charts'
import { makeSample } from '../sample/make-sample.ts'
import { measureReaders } from './measure-readers.ts'
import { runMeasured } from './run-measured.ts'

const formats = ['docx', 'pptx', 'xlsx'] as const
const runs = 3
const papers = 10
const mostSeconds = 2
/** A file takes this many times as long as putting what the paper says, as JSON, into a .zip. */
const mostRatio = 700
const mostMegabytes = 300
/** Readers wait so many times as long while papers are made. */
const mostWait = 2

/**
 * A paper of twenty charts in each format, made and checked as the worker does, the best of some runs; the memory of a
 * process that makes it; and how long readers wait while papers of all formats are made.
 */
export async function benchPapers(url: string, folder: string, crimes: number): Promise<void> {
  const said = { fileName: 'paper.json', bytes: Buffer.from(JSON.stringify(twentyCharts)) }
  const zipping = await quickest(() => paperZip(twentyCharts, [said]))
  const lines = []
  for (const format of formats) {
    const making = await quickest(() =>
      renderInThread({ paper: twentyCharts, formats: [format], office: null, pageFolder: null }),
    )
    const { megabytes } = await runMeasured([join(import.meta.dirname, 'render-twenty-charts.ts'), format], {})
    lines.push({
      format,
      seconds: Number(making.toFixed(2)),
      times: Math.round(making / zipping),
      'peak MB': megabytes,
    })
  }
  console.log(`A paper of ${twentyCharts.blocks.length} charts, made and checked, best of ${runs};`)
  console.log(`times: of putting what it says into a .zip, ${(zipping * 1000).toFixed(1)} ms:`)
  console.table(lines)

  await makeSample({ folder, crimes, seed: 1, asAt: '2026-10-31' })
  await loadExtract({ url, path: folder, kpis: knownKpis, measure: measureLoad, onProgress: () => undefined })
  const { alone, beside, seconds } = await measureReaders(url, join(folder, 'kept'), papers)
  const wait = beside.p99 / alone.p99
  console.log(`Reading the overview, ms; ${papers} papers took ${seconds} s:`)
  console.table([
    { what: 'alone', ...alone },
    { what: `while ${papers} papers are made`, ...beside, times: Number(wait.toFixed(2)) },
  ])

  if (lines.some((line) => line.seconds > mostSeconds))
    console.error(`A file took more than ${mostSeconds} seconds on this machine.`)
  if (lines.some((line) => line.times > mostRatio))
    throw new Error(`A file took over ${mostRatio} times as long as putting what it says into a .zip.`)
  if (lines.some((line) => line['peak MB'] > mostMegabytes))
    throw new Error(`A process that makes a paper took more than ${mostMegabytes} MB.`)
  if (wait > mostWait) throw new Error(`Readers waited over ${mostWait} times as long while papers were made.`)
}

async function quickest(act: () => Promise<unknown>): Promise<number> {
  const times = []
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now()
    await act()
    times.push((performance.now() - began) / 1000)
  }
  return Math.min(...times)
}
