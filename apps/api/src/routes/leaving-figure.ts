import { leavingOf, type From, type Leaving } from '@dashboard/board-papers'
import type { Figure, KpiPage } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { findKpi, kpiPage, type Kpi } from '@dashboard/kpis'
import { frozenRelease, readFrozenPage } from '@dashboard/meetings'
import type { Kysely } from 'kysely'
import { Refused } from '../problems.ts'
import type { Releases } from '../releases.ts'
import type { Reader } from '../sign-in/reader.ts'
import { knownKpi } from './known-kpi.ts'
import { viewerOf } from './viewer-of.ts'

/** A figure that is about to leave, and from where. */
export type LeavingFigure = { kpi: Kpi; page: KpiPage; leaving: Leaving; from: From; frozen: boolean }

type Asked = { kpi: string; figure: string }

/** A figure in force, in the view of whoever asks. */
export function leavingInForce(
  releases: Releases,
  reader: Reader,
  { kpi: name, figure }: Asked,
  query: Parameters<typeof kpiPage>[2],
): LeavingFigure {
  const { release } = releases.currentFor(viewerOf(reader).audience)
  const kpi = knownKpi(name)
  const page = kpiPage(release, kpi, query)
  const leaving = leavingOf(page, found(page, figure), query ?? {})
  return { kpi, page, leaving, from: { releaseId: release.releaseId, meetingId: null }, frozen: false }
}

/** A figure as it was frozen with a meeting, in the view of whoever asks. */
export async function leavingFrozen(
  db: Kysely<DB>,
  reader: Reader,
  { meeting, kpi: name, figure }: Asked & { meeting: string },
): Promise<LeavingFigure> {
  const { audience } = viewerOf(reader)
  const kpi = findKpi(name)
  const { body } = await readFrozenPage(db, meeting, audience, kpi?.id ?? name)
  if (!kpi) throw none()
  const releaseId = await frozenRelease(db, meeting, audience)
  const page = JSON.parse(body) as KpiPage
  const leaving = leavingOf(page, found(page, figure), {})
  return { kpi, page, leaving, from: { releaseId, meetingId: meeting }, frozen: true }
}

function found(page: KpiPage, name: string): Figure {
  const figure = page.figures.find(({ id }) => id === name)
  if (!figure) throw none()
  return figure
}

function none(): Refused {
  return new Refused(404, 'This KPI has no such figure. Choose one from its page.')
}
