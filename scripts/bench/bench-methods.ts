import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { connect } from '@dashboard/db'
import { loadExtract } from '@dashboard/extract'
import { kpiPage, kpis, loadRelease, measureIds, measureLoad, type Release } from '@dashboard/kpis'
import { cumulativeIncidence, type TimedCase } from '@dashboard/statistics'
import { makeSample } from '../sample/make-sample.ts'
import { medianMs } from './median-ms.ts'

const sample = { crimes: 30_000, seed: 1, asAt: '2026-10-31' }
/** One of an earlier month, so that a page tells of revisions as well, and the latest. */
const extracts = ['2026-07-31', undefined]
const allCases = 10_000_000

type Line = { what: string; ms: number; 'at most ms': number; baseline: string; 'baseline ms': number; times: number }

/**
 * How long a page and the dearest method take in memory, each beside something plain from the same run. Machines differ,
 * so only the ratio between the two fails the run.
 */
export async function benchMethods(url: string, folder: string): Promise<void> {
  const release = await madeRelease(url, folder)
  const lines = [...kpis.map((kpi) => pageLine(release, kpi)), incidenceLine()]
  console.table(lines.map(({ mostTimes: _most, ...line }) => line))
  const slow = lines.filter(({ times, mostTimes }) => times > mostTimes)
  if (slow.length > 0) throw new Error(`Slower than its baseline allows: ${slow.map(({ what }) => what).join(', ')}.`)
}

async function madeRelease(url: string, folder: string): Promise<Release> {
  for (const seen of extracts) {
    const extract = await mkdtemp(join(folder, 'extract-'))
    await makeSample({ folder: extract, ...sample, seen }, () => undefined)
    await loadExtract({ url, path: extract, kpis: measureIds, measure: measureLoad, onProgress: () => undefined })
  }
  const db = connect({ url, name: 'bench' })
  const release = await loadRelease(db, 'restricted')
  await db.destroy()
  if (!release) throw new Error('The made-up extract was not loaded.')
  return release
}

function pageLine(release: Release, kpi: (typeof kpis)[number]): Line & { mostTimes: number } {
  const page = kpiPage(release, kpi)
  return lineOf({
    what: `page of ${kpi.code}, ${page.figures.length} figures`,
    ms: medianMs(200, () => kpiPage(release, kpi)),
    'at most ms': 5,
    baseline: 'the page as JSON',
    'baseline ms': medianMs(200, () => JSON.stringify(page)),
    mostTimes: 150,
  })
}

function incidenceLine(): Line & { mostTimes: number } {
  const cases = histogram()
  return lineOf({
    what: `Aalen–Johansen, ${allCases.toLocaleString('en-GB')} cases in ${cases.length.toLocaleString('en-GB')} counts`,
    ms: medianMs(20, () => cumulativeIncidence(cases)),
    'at most ms': 50,
    baseline: 'adding the counts up',
    'baseline ms': medianMs(20, () => cases.reduce((total, each) => total + (each.cases ?? 0), 0)),
    mostTimes: 500,
  })
}

/** Every length to two years in each of 36 months, ended in one of three ways or still waiting. */
function histogram(): TimedCase[] {
  const ends = ['made', 'refused', 'withdrawn', null]
  const size = 36 * 730 * ends.length
  return Array.from({ length: size }, (_, index) => ({
    time: Math.floor(index / ends.length) % 730,
    cause: ends[index % ends.length] ?? null,
    cases: Math.floor(((index + 1) * allCases) / size) - Math.floor((index * allCases) / size),
  }))
}

function lineOf(line: Omit<Line, 'times'> & { mostTimes: number }): Line & { mostTimes: number } {
  const { mostTimes, ...rest } = line
  return { ...rest, times: Math.round(line.ms / line['baseline ms']), mostTimes }
}
