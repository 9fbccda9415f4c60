import type { PlanReturn } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { Unanswerable } from '@dashboard/kpis'
import { sql, type Kysely } from 'kysely'
import { readEvidence, readLines, readToday } from './kept-line.ts'
import { planAlone, sayEvidence, sayLine } from './say-line.ts'

/** The six-monthly return to national policing: the plan in full as it stood at the end of a day, today where none is named. */
export async function planReturn(db: Kysely<DB>, asked: string | undefined): Promise<PlanReturn> {
  const today = await readToday(db)
  const on = asked ?? today
  if (on > today) throw new Unanswerable('Choose a day that has come: the plan is told as it stood.', { field: 'on' })
  const lines = await readLines(db, on)
  if (lines.length === 0)
    throw new Unanswerable('The plan had no line yet on that day. Choose a later one.', { field: 'on' })
  const evidence = await readEvidence(db, on)
  return {
    ...(await readForce(db)),
    on,
    lines: lines.map((line) => ({
      ...sayLine(line, { evidence, ...planAlone, actions: null }),
      wording: line.wording,
      wordingSource: line.wordingSource,
      allEvidence: evidence.filter(({ lineId }) => lineId === line.id).map(sayEvidence),
    })),
  }
}

async function readForce(db: Kysely<DB>): Promise<Pick<PlanReturn, 'force' | 'synthetic'>> {
  const { rows } = await sql<{ force: string; synthetic: boolean }>`
    select force, synthetic from kpi.load where outcome = 'accepted' order by load_number desc limit 1
  `.execute(db)
  const [load] = rows
  if (!load) throw new Unanswerable('Nothing has been loaded yet, so that no force is known to return it for.')
  return load
}
