import { audience as audiences, kpiPage as kpiPageSchema, type KpiPage } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { kpiPage } from '@dashboard/kpis'
import { sql, type Kysely } from 'kysely'
import { mayRead, type Viewer } from '../viewer.ts'
import type { InForce, KnownFigure } from './figure-record.ts'
import { pagesOf } from './pages-of.ts'

/** A figure that never left: on a page as whoever asks usually sees it, or frozen with a meeting. Null where it is on none. */
export async function findUnexported(
  db: Kysely<DB>,
  viewer: Viewer,
  figureId: string,
  inForce: InForce,
): Promise<KnownFigure | null> {
  return (await findInForce(viewer, figureId, inForce)) ?? (await findFrozen(db, viewer, figureId))
}

async function findInForce({ audience }: Viewer, figureId: string, inForce: InForce): Promise<KnownFigure | null> {
  const release = await inForce(audience)
  if (!release) return null
  const pages = await pagesOf(release)
  const page = pages.find(({ figures }) => figures.some((each) => each.figureId === figureId))
  return page ? knownOf(kpiPage(release, page.kpi), figureId, null) : null
}

async function findFrozen(db: Kysely<DB>, viewer: Viewer, figureId: string): Promise<KnownFigure | null> {
  const readable = audiences.options.filter((each) => mayRead(viewer, each))
  const { rows } = await sql<{ body: string; meetingId: string }>`
    select body, meeting_id as "meetingId"
    from   dashboard.frozen_page join dashboard.freeze using (meeting_id) join dashboard.meeting_now using (meeting_id)
    where  audience = any(${readable}::text[]) and page <> 'overview'
    and    position(${`"figureId":"${figureId}"`} in body) > 0
    and    (${viewer.audience === 'restricted'}
            or exists (select from dashboard.release_approval
                       where  release_id = case audience when 'partner' then partner_release_id else public_release_id end
                       and    withdrawn_at is null))
    limit  1
  `.execute(db)
  const [row] = rows
  return row ? knownOf(kpiPageSchema.parse(JSON.parse(row.body)), figureId, row.meetingId) : null
}

function knownOf({ kpi, standing, figures }: KpiPage, figureId: string, meetingId: string | null): KnownFigure | null {
  const figure = figures.find((each) => each.figureId === figureId)
  const { loadId: id, loadedAt, asAt } = standing
  return figure ? { figure, query: {}, measures: kpi.measures, load: { id, loadedAt, asAt }, meetingId } : null
}
