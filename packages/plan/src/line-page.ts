import type { PlanLinePage, PlanVersion } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { findKpi, Unanswerable } from '@dashboard/kpis'
import { sql, type Kysely } from 'kysely'
import { readEvidence, readLines, readToday } from './kept-line.ts'
import { readActions } from './line-actions.ts'
import { allThemes, sayEvidence, sayLine, themeNamed, type View } from './say-line.ts'

/** One line of the plan: as it stands, all that it ever said, and what shows that it is being done. */
export async function planLinePage(db: Kysely<DB>, id: string, view: View): Promise<PlanLinePage> {
  const line = (await readLines(db)).find((each) => each.id === id)
  if (!line) throw noLine()
  const evidence = (await readEvidence(db)).filter(({ lineId }) => lineId === id)
  const actions = view.actions ? (await readActions(db)).filter(({ lineId }) => lineId === id) : null
  return {
    today: await readToday(db),
    line: sayLine(line, { evidence, standings: view.standings, actions }),
    versions: await readVersions(db, id),
    evidence: evidence.map(sayEvidence),
    actions: actions && actions.map(({ lineId: _lineId, ...action }) => action),
    themes: allThemes,
  }
}

/** All that a line said and may be read, the newest first. */
export async function readVersions(db: Kysely<DB>, id: string): Promise<PlanVersion[]> {
  const { rows } = await sql<Omit<PlanVersion, 'theme'> & { theme: string }>`
    select version, number, addressed_to as "addressedTo", theme, title, wording, wording_status as "wordingStatus",
           wording_source as "wordingSource", owner, status as said, reason, completed_on as "completedOn",
           due_on as "dueOn", due_status as "dueStatus", kpi_ids as kpis, made_up as "madeUp",
           written_by as "writtenBy", written_at as "writtenAt"
    from   dashboard.plan_line_version
    where  plan_line_id = ${id}
    and    (not made_up or dashboard.reads_made_up())
    order  by version desc
  `.execute(db)
  return rows.map((row) => ({
    ...row,
    theme: themeNamed(row.theme),
    kpis: row.kpis.map((kpi) => findKpi(kpi)?.code ?? kpi),
  }))
}

export function noLine(): Unanswerable {
  return new Unanswerable('There is no such line of the plan.', { status: 404 })
}
