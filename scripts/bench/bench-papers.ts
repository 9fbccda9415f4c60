import { join } from 'node:path'
import { renderApart, renderMemory } from '@dashboard/board-papers'
import type { PaperFormat } from '@dashboard/contract'
import { loadExtract } from '@dashboard/extract'
import { knownKpis, measureLoad } from '@dashboard/kpis'
import { twentyCharts } from '@dashboard/papers/testing/twenty-charts'
import { makeSample } from '../sample/make-sample.ts'
import { measureReaders } from './measure-readers.ts'
import { runMeasured } from './run-measured.ts'

const formats = ['docx', 'pptx', 'xlsx'] as const
const runs = 3
const papers = 10
const mostSeconds = 2
/** A file takes this many times as long as the same paper as CSV, which is made and checked in a process as well. */
const mostRatio = 6
const mostMegabytes = 300
/** Readers wait so many times as long while papers are made. */
const mostWait = 2

/**
 * A paper of twenty charts in each format, made and checked as the worker does, the best of some runs; the memory of a
 * process that makes it; and how long readers wait while papers of all formats are made.
 */
export async function benchPapers(url: string, folder: string, crimes: number): Promise<void> {
  const making = (format: PaperFormat) =>
    quickest(() => renderApart({ paper: twentyCharts, formats: [format], office: null, pageFolder: null }))
  const plain = await making('csv')
  const lines = []
  for (const format of formats) {
    const seconds = await making(format)
    const { megabytes } = await runMeasured(
      [...renderMemory, join(import.meta.dirname, 'render-twenty-charts.ts'), format],
      {},
    )
    lines.push({
      format,
      seconds: Number(seconds.toFixed(2)),
      'times CSV': Number((seconds / plain).toFixed(1)),
      'peak MB': megabytes,
    })
  }
  console.log(
    `A paper of ${twentyCharts.blocks.length} charts, made and checked, best of ${runs}; as CSV ${plain.toFixed(2)} s:`,
  )
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
  if (lines.some((line) => line['times CSV'] > mostRatio))
    throw new Error(`A file took over ${mostRatio} times as long as CSV.`)
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
