import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '@dashboard/db'
import { loadExtract } from '@dashboard/extract'
import { isOutOfDate, measureLoad, remeasure } from '@dashboard/kpis'
import { sql } from 'kysely'
import { makeSample } from '../sample/make-sample.ts'
import { step } from './step.ts'

const sample = { crimes: 30_000, seed: 1, asAt: '2026-10-31' }

/** Loads a made-up extract into an empty warehouse; measures a full one again where the definitions have changed since. */
export async function fillWarehouse(url: string): Promise<void> {
  const db = connect({ url, name: 'stalking-kpis start', poolSize: 1, statementTimeoutMs: 0 })
  try {
    const { rows } = await sql`select from kpi.load where outcome = 'accepted' limit 1`.execute(db)
    if (rows.length === 0) return await step('Making and loading a made-up extract', (tell) => loadSample(url, tell))
    if (await isOutOfDate(db))
      await step('Measuring again, because definitions have changed', (tell) => remeasure(db, tell))
  } finally {
    await db.destroy()
  }
}

async function loadSample(url: string, tell: (detail: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'stalking-kpis-sample-'))
  try {
    await makeSample({ folder, ...sample }, () => undefined)
    tell(`${sample.crimes.toLocaleString('en-GB')} made-up crimes written`)
    const report = await loadExtract({ url, path: folder, measure: measureLoad, onProgress: tell })
    if (report.outcome === 'refused') throw new Error(`The made-up extract was refused: ${report.sentence}`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
