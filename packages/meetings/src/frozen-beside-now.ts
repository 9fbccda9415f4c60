import type { FrozenBesideNow, KpiPage } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { findKpi, kpiPage, Unanswerable, type Release } from '@dashboard/kpis'
import type { Kysely } from 'kysely'
import { timeOf } from './compare-meetings.ts'
import { readFrozenPage } from './frozen-pages.ts'
import { movementBetween } from './movement.ts'
import { readMeeting } from './read-meeting.ts'

/** A KPI as one audience was shown it at a frozen meeting, beside what it is shown now, and why it moved. */
export async function frozenBesideNow(
  db: Kysely<DB>,
  release: Release,
  id: string,
  name: string,
): Promise<FrozenBesideNow> {
  const kpi = findKpi(name)
  if (!kpi) throw new Unanswerable('There is no such KPI any more: it can be read as it was frozen.', { status: 404 })
  const { body } = await readFrozenPage(db, id, release.audience, kpi.id)
  const meeting = await readMeeting(db, id)
  const then = JSON.parse(body) as KpiPage
  return {
    meeting: { ...meeting, asAt: then.standing.asAt, frozenAt: meeting.frozen?.at ?? '' },
    asAt: release.asOn,
    movement: movementBetween(then, kpiPage(release, kpi), { before: timeOf(meeting), now: 'now' }),
  }
}
