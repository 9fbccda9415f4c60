import type { Meeting, MeetingKind, MeetingState } from '@dashboard/contract'
import { monthOf } from '@dashboard/contract/month'
import type { DB } from '@dashboard/db'
import { Unanswerable } from '@dashboard/kpis'
import { sql, type Kysely, type RawBuilder } from 'kysely'
import { meetingTitle } from './meeting-title.ts'

/** A meeting by its newest version; throws where there is none. */
export async function readMeeting(db: Kysely<DB>, id: string): Promise<Meeting> {
  const [found] = await selectMeetings(db, sql`where meeting_id = ${id}`)
  if (!found) throw new Unanswerable('There is no such meeting.', { status: 404 })
  return found
}

type Row = Omit<Meeting, 'title' | 'made' | 'written' | 'frozen' | 'closed'> & {
  kind: MeetingKind
  state: MeetingState
  madeBy: string
  madeAt: string
  writtenBy: string
  writtenAt: string
  frozenBy: string | null
  frozenAt: string | null
  asAt: string | null
  closedBy: string | null
  closedAt: string | null
}

/** Those that `rest`, the end of a query over what holds now, leaves. */
export async function selectMeetings(db: Kysely<DB>, rest: RawBuilder<unknown>): Promise<Meeting[]> {
  const { rows } = await sql<Row>`
    select meeting_id as id, version, kind, held_on as "heldOn", last_month as "lastMonth", attending, papers, decisions,
           notes, state, made_by as "madeBy", made_at as "madeAt", written_by as "writtenBy", written_at as "writtenAt",
           frozen_by as "frozenBy", frozen_at as "frozenAt", (as_at at time zone 'Europe/London')::date as "asAt",
           closed_by as "closedBy", closed_at as "closedAt"
    from   dashboard.meeting_now left join kpi.load using (load_id)
    ${rest}
  `.execute(db)
  return rows.map(meetingOf)
}

function meetingOf(row: Row): Meeting {
  const { madeBy, madeAt, writtenBy, writtenAt, frozenBy, frozenAt, asAt, closedBy, closedAt, ...rest } = row
  return {
    ...rest,
    title: meetingTitle(row.kind, row.heldOn),
    lastMonth: monthOf(row.lastMonth),
    made: { by: madeBy, at: madeAt },
    written: { by: writtenBy, at: writtenAt },
    frozen: frozenBy && frozenAt && asAt ? { by: frozenBy, at: frozenAt, asAt } : null,
    closed: closedBy && closedAt ? { by: closedBy, at: closedAt } : null,
  }
}
