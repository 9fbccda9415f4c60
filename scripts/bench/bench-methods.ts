import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { connect } from '@dashboard/db'
import { loadExtract } from '@dashboard/extract'
import { knownKpis, kpiPage, kpis, loadRelease, measureLoad, type Release } from '@dashboard/kpis'
import { cumulativeIncidence, type TimedCase } from '@dashboard/statistics'
import { makeSample } from '../sample/make-sample.ts'
import { timeRuns } from './time-runs.ts'

const sample = { crimes: 30_000, seed: 1, asAt: '2026-10-31' }
/** One of an earlier month, so that a page tells of revisions as well, and the latest. */
const extracts = ['2026-07-31', undefined]
const allCases = 10_000_000

/** A page or method takes this many times as long as its baseline at the most. */
const mostTimes = { page: 100, method: 500 }

/**
 * How long a page and the dearest method take in memory, each beside something plain from the same run. Machines differ,
 * and others may be at work on them: only the ratio between the quickest runs of both fails the bench.
 */
export async function benchMethods(url: string, folder: string): Promise<void> {
  const release = await madeRelease(url, folder)
  const told = kpis.filter((kpi) => kpiPage(release, kpi).figures.length > 0)
  const lines = [...told.map((kpi) => pageLine(release, kpi)), incidenceLine()]
  console.table(lines.map(({ allowed: _allowed, ...line }) => line))
  const slow = lines.filter(({ times, allowed }) => times > allowed)
  if (slow.length > 0) throw new Error(`Slower than its baseline allows: ${slow.map(({ what }) => what).join(', ')}.`)
}

async function madeRelease(url: string, folder: string): Promise<Release> {
  for (const seen of extracts) {
    const extract = await mkdtemp(join(folder, 'extract-'))
    await makeSample({ folder: extract, ...sample, seen }, () => undefined)
    await loadExtract({ url, path: extract, kpis: knownKpis, measure: measureLoad, onProgress: () => undefined })
  }
  const db = connect({ url, name: 'bench' })
  const release = await loadRelease(db, 'restricted')
  await db.destroy()
  if (!release) throw new Error('The made-up extract was not loaded.')
  return release
}

function pageLine(release: Release, kpi: (typeof kpis)[number]): Line {
  const page = kpiPage(release, kpi)
  return lineOf({
    what: `page of ${kpi.code}, ${page.figures.length} figures`,
    runs: 100,
    act: () => kpiPage(release, kpi),
    most: 5,
    baseline: 'the page as JSON',
    plain: () => JSON.stringify(page),
    allowed: mostTimes.page,
  })
}

function incidenceLine(): Line {
  const cases = histogram()
  return lineOf({
    what: `Aalen–Johansen, ${allCases.toLocaleString('en-GB')} cases in ${cases.length.toLocaleString('en-GB')} counts`,
    runs: 20,
    act: () => cumulativeIncidence(cases),
    most: 50,
    baseline: 'adding the counts up',
    plain: () => cases.reduce((total, each) => total + (each.cases ?? 0), 0),
    allowed: mostTimes.method,
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

type Given = {
  what: string
  runs: number
  act: () => unknown
  /** Milliseconds in the median, on a machine that does nothing else. */
  most: number
  baseline: string
  plain: () => unknown
  allowed: number
}
type Line = ReturnType<typeof lineOf>

function lineOf({ what, runs, act, most, baseline, plain, allowed }: Given) {
  const taken = timeRuns(runs, act)
  const beside = timeRuns(runs, plain)
  return {
    what,
    'median ms': taken.median,
    'at most': most,
    'quickest ms': taken.quickest,
    baseline,
    'its quickest ms': beside.quickest,
    times: Math.round(taken.quickest / Math.max(beside.quickest, 0.001)),
    allowed,
  }
}
