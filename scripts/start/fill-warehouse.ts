import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addMadeUpActions } from '@dashboard/actions'
import { dayName } from '@dashboard/contract/month'
import { connect, type DB } from '@dashboard/db'
import { loadExtract } from '@dashboard/extract'
import { isOutOfDate, knownKpis, measureForceLevel, measureLoad, remeasure } from '@dashboard/kpis'
import { addDemonstration } from '@dashboard/plan'
import { sql, type Kysely } from 'kysely'
import { makeSample } from '../sample/make-sample.ts'
import { addMadeUpComments, checkMadeUpFigures } from './made-up-comments.ts'
import { holdOctober, prepareNovember } from './made-up-meetings.ts'
import { step } from './step.ts'

const sample = { crimes: 30_000, seed: 1, asAt: '2026-10-31' }
/** The months before, as they were extracted then: figures have moved since, and the pages show how. */
const earlier = ['2026-06-30', '2026-07-31', '2026-08-31', '2026-09-30']

/** Loads a made-up extract into an empty warehouse; measures a full one again where the definitions have changed since. */
export async function fillWarehouse(url: string, keptIn: string): Promise<void> {
  const db = connect({ url, name: 'stalking-kpis start', poolSize: 1, statementTimeoutMs: 0 })
  try {
    const { rows } = await sql`select from kpi.load where outcome = 'accepted' limit 1`.execute(db)
    if (rows.length === 0) {
      await addDemonstration(db)
      await addMadeUpActions(db)
      return await step('Making and loading made-up extracts', (tell) => loadSamples(db, { url, keptIn }, tell))
    }
    if (await isOutOfDate(db))
      await step('Measuring again, because definitions have changed', (tell) => remeasure(db, tell))
  } finally {
    await db.destroy()
  }
}

/** One extract a month, the latest told of in full. */
async function loadSamples(db: Kysely<DB>, place: Place, tell: (detail: string) => void): Promise<void> {
  for (const seen of earlier) {
    await loadSample({ ...place, seen, measure: measureForceLevel, tell: () => undefined })
    tell(`loaded the extract of ${dayName(seen)}`)
  }
  await checkMadeUpFigures(db, '2026-10-12T09:00:00Z')
  await holdOctober(db)
  await loadSample({ ...place, seen: undefined, measure: measureLoad, tell })
  await prepareNovember(db)
  await addMadeUpComments(db)
}

type Place = { url: string; keptIn: string }
type Given = Place & { seen: string | undefined; measure: typeof measureLoad; tell: (detail: string) => void }

async function loadSample({ seen, measure, tell, ...place }: Given): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'stalking-kpis-sample-'))
  try {
    await makeSample({ folder, ...sample, seen }, () => undefined)
    tell(`${sample.crimes.toLocaleString('en-GB')} made-up crimes written`)
    const report = await loadExtract({
      ...place,
      path: folder,
      by: 'pnpm start',
      wayIn: 'command',
      kpis: knownKpis,
      measure,
      onProgress: tell,
    })
    if (report.outcome === 'refused') throw new Error(`The made-up extract was refused: ${report.sentence}`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
