import { figure as schema, type Figure, type KpiPage } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { sql, type Kysely } from 'kysely'

/** By what a figure can be asked for again; null is what is usual. */
export type FigureQuery = {
  from?: string | undefined
  to?: string | undefined
  population?: string | undefined
  by?: string | null | undefined
}

/** A figure about to leave, with what is kept of it. */
export type Leaving = {
  figure: Figure
  query: FigureQuery
  measures: KpiPage['kpi']['measures']
  loadId: string
  force: string
}

/** A figure of a page that was asked for in some way. */
export function leavingOf({ kpi, standing }: KpiPage, figure: Figure, query: FigureQuery): Leaving {
  return { figure, query, measures: kpi.measures, loadId: standing.loadId, force: standing.force }
}

/** Which release the figures are of, and with which meeting they were frozen. */
export type From = { releaseId: string; meetingId: string | null }

/** Enters figures in the register, each once: what they said, by which definition and of which load. */
export async function keepFigures(db: Kysely<DB>, leaving: Leaving[], { releaseId, meetingId }: From): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select figure_id as id from dashboard.figure_record
    where  figure_id = any(${leaving.map(({ figure }) => figure.figureId)}::text[])
  `.execute(db)
  const known = new Set(rows.map(({ id }) => id))
  for (const { figure, query, measures, loadId } of leaving.filter((each) => !known.has(each.figure.figureId))) {
    await sql`
      insert into dashboard.figure_record
             (figure_id, kpi_id, figure, query, definition_version, measures, audience, load_id, release_id, meeting_id)
      values (${figure.figureId}, ${figure.kpiId}, ${JSON.stringify(schema.parse(figure))}::json, ${JSON.stringify(query)}::json,
              ${figure.definitionVersion}, ${JSON.stringify(measures)}::json, ${figure.audience},
              ${loadId}, ${releaseId}, ${meetingId})
      on     conflict do nothing
    `.execute(db)
  }
}

export type Export = { figureIds: string[]; format: string; sha256: string; paperId: string | null; by: string }

/** Records that figures leave, before they do. */
export async function keepExport(db: Kysely<DB>, { figureIds, format, sha256, paperId, by }: Export): Promise<void> {
  if (figureIds.length === 0) return
  await sql`
    insert into dashboard.figure_export (figure_id, format, sha256, paper_id, exported_by)
    select figure_id, ${format}, ${sha256}, ${paperId}::uuid, ${by}
    from   unnest(${figureIds}::text[]) as figure_id
  `.execute(db)
}
