import type { FigureRecord, Figure, KpiAbout, Standing } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { findKpi, Unanswerable, type Release } from '@dashboard/kpis'
import { readMeeting } from '@dashboard/meetings'
import { sql, type Kysely } from 'kysely'
import { mayRead, type Viewer } from '../viewer.ts'
import { findUnexported } from './find-unexported.ts'
import type { FigureQuery } from './keep-figures.ts'
import { sayToday } from './say-today.ts'

/** A figure as the register or a page has it. */
export type KnownFigure = {
  figure: Figure
  query: FigureQuery
  measures: KpiAbout['measures']
  load: FigureRecord['load']
  meetingId: string | null
}

/** Gives the release in force of an audience; null while there is none. */
export type InForce = (audience: Standing['audience']) => Promise<Release | null>

/** What is known of a figure by the id in its footer; throws where there is none that whoever asks may see. */
export async function figureRecord(
  db: Kysely<DB>,
  viewer: Viewer,
  figureId: string,
  inForce: InForce,
): Promise<FigureRecord> {
  const known = (await readKept(db, viewer, figureId)) ?? (await findUnexported(db, viewer, figureId, inForce))
  if (!known)
    throw new Unanswerable(
      'No figure with this id has left the dashboard or is on its pages, in a view that your role reads. Check the id.',
      { status: 404 },
    )
  const { figure, query, measures, load, meetingId } = known
  const kpi = findKpi(figure.kpiId)
  const release = await inForce(figure.audience)
  return {
    figureId,
    figure,
    kpi: { id: figure.kpiId, code: figure.kpiCode, title: kpi?.title ?? figure.kpiId },
    definitionVersion: figure.definitionVersion,
    measures,
    load,
    audience: figure.audience,
    meeting: await meetingOf(db, meetingId),
    exports: await listExports(db, figureId),
    today: sayToday(figure, query, kpi, release),
  }
}

async function readKept(db: Kysely<DB>, viewer: Viewer, figureId: string): Promise<KnownFigure | null> {
  type Row = Omit<KnownFigure, 'load'> & { loadId: string; loadedAt: string; asAt: string; readable: boolean }
  const { rows } = await sql<Row>`
    select figure, query, measures, meeting_id as "meetingId", load_id as "loadId", loaded_at as "loadedAt",
           (as_at at time zone 'Europe/London')::date as "asAt",
           exists (select from dashboard.release_approval as each
                   where  each.release_id = figure_record.release_id and withdrawn_at is null) as readable
    from   dashboard.figure_record join kpi.load using (load_id)
    where  figure_id = ${figureId}
  `.execute(db)
  const [row] = rows
  if (!row || !mayRead(viewer, row.figure.audience) || (viewer.audience !== 'restricted' && !row.readable)) return null
  const { figure, query, measures, meetingId, loadId, loadedAt, asAt } = row
  return { figure, query, measures, meetingId, load: { id: loadId, loadedAt, asAt } }
}

async function meetingOf(db: Kysely<DB>, id: string | null): Promise<FigureRecord['meeting']> {
  return id === null ? null : { id, title: (await readMeeting(db, id)).title }
}

async function listExports(db: Kysely<DB>, figureId: string): Promise<FigureRecord['exports']> {
  const { rows } = await sql<FigureRecord['exports'][number]>`
    select format, exported_by as by, exported_at as at, sha256, paper_id as paper
    from   dashboard.figure_export
    where  figure_id = ${figureId}
    order  by export_id desc
    limit  ${mostExports}
  `.execute(db)
  return rows
}

const mostExports = 200
