import { monitorEventLoopDelay } from 'node:perf_hooks'
import { audience, kpiPage as schema } from '@dashboard/contract'
import { connect, type DB } from '@dashboard/db'
import { loadExtract } from '@dashboard/extract'
import { kpiPage, kpis, knownKpis, loadRelease, measureLoad } from '@dashboard/kpis'
import { approveReleases } from '@dashboard/kpis/testing/approve-releases'
import { freezeMeeting, makeMeeting } from '@dashboard/meetings'
import { sql, type Kysely } from 'kysely'
import { makeSample } from '../sample/make-sample.ts'

const runs = 3
const mostSeconds = 5
/** A freeze reads three releases, makes every page and keeps it: so many times as long as making the pages alone. */
const mostRatio = 3

/** A freeze of every KPI for every audience beside making the same pages and keeping none, the best of some runs of each. */
export async function benchFreeze(url: string, folder: string, crimes: number): Promise<void> {
  await makeSample({ folder, crimes, seed: 1, asAt: '2026-10-31' })
  await loadExtract({ url, path: folder, kpis: knownKpis, measure: measureLoad })
  const db = connect({ url, name: 'bench', statementTimeoutMs: 60_000 })
  try {
    await approveReleases(db)
    const making: number[] = []
    const freezing: number[] = []
    const waits: number[] = []
    for (let run = 0; run < runs; run += 1) {
      making.push(await seconds(() => makePages(db)))
      const id = await draft(db, `2026-11-1${run}`)
      // One for each run: it would take the time between two for a wait.
      const delay = monitorEventLoopDelay({ resolution: 5 })
      delay.enable()
      freezing.push(await seconds(() => freezeMeeting(db, id, 'Bench')))
      delay.disable()
      waits.push(delay.max / 1e6)
    }
    const [made, frozen] = [Math.min(...making), Math.min(...freezing)]
    const ratio = frozen / made
    const { rows } = await sql<{ pages: number; megabytes: number }>`
      select count(*)::integer / ${runs} as pages, sum(octet_length(body)) / ${runs} / 1e6 as megabytes
      from   dashboard.frozen_page
    `.execute(db)
    console.log(`${rows[0]?.pages} pages of ${crimes.toLocaleString('en-GB')} crimes, best of ${runs}:`)
    console.table([
      { what: 'making the pages of three audiences', seconds: Number(made.toFixed(2)) },
      { what: 'freezing them', seconds: Number(frozen.toFixed(2)), 'of making': Number(ratio.toFixed(2)) },
    ])
    console.table([
      {
        'megabytes kept': Number(Number(rows[0]?.megabytes).toFixed(1)),
        'longest wait of another reader, ms': Math.round(Math.min(...waits)),
      },
    ])
    if (frozen > mostSeconds) console.error(`A freeze took more than ${mostSeconds} seconds on this machine.`)
    if (ratio > mostRatio) throw new Error(`A freeze took over ${mostRatio} times as long as making its pages.`)
  } finally {
    await db.destroy()
  }
}

async function makePages(db: Kysely<DB>): Promise<void> {
  for (const each of audience.options) {
    const release = await loadRelease(db, each)
    if (!release) throw new Error('There is no release to read.')
    for (const kpi of kpis) JSON.stringify(schema.parse(kpiPage(release, kpi)))
  }
}

async function draft(db: Kysely<DB>, heldOn: string): Promise<string> {
  const about = { lastMonth: '2026-10', attending: [], papers: [], by: 'Bench' }
  return (await makeMeeting(db, { kind: 'delivery-group', heldOn, ...about })).id
}

async function seconds(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await act()
  return (performance.now() - began) / 1000
}
