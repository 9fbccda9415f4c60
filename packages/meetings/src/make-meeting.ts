import type { Meeting, MeetingDraft } from '@dashboard/contract'
import { monthOf } from '@dashboard/contract/month'
import { inTransaction, type DB } from '@dashboard/db'
import { Unanswerable } from '@dashboard/kpis'
import { sql, type Kysely, type Transaction } from 'kysely'
import { meetingTitle } from './meeting-title.ts'
import { readMeeting } from './read-meeting.ts'
import { writeVersion } from './write-version.ts'

/** Puts a meeting on the list, as a draft. Only the owner of the database can make one up. */
export async function makeMeeting(
  db: Kysely<DB>,
  { madeUp = false, ...draft }: MeetingDraft & { by: string; madeUp?: boolean },
): Promise<Meeting> {
  refuseLaterMonth(draft)
  return inTransaction(db, async (transaction) => {
    await refuseSecond(transaction, draft)
    const { rows } = await sql<{ id: string }>`
      insert into dashboard.meeting (made_by ${madeUp ? sql`, made_up` : sql``})
      values (${draft.by} ${madeUp ? sql`, true` : sql``})
      returning meeting_id as id
    `.execute(transaction)
    const id = rows[0]?.id ?? ''
    await writeVersion(transaction, id, { ...draft, version: 0, decisions: [], notes: '' })
    return readMeeting(transaction, id)
  })
}

/** A meeting discusses months that have begun by its day. */
export function refuseLaterMonth({ heldOn, lastMonth }: Pick<MeetingDraft, 'heldOn' | 'lastMonth'>): void {
  if (lastMonth > monthOf(heldOn))
    throw new Unanswerable('The last month discussed must not come after the meeting.', { field: 'lastMonth' })
}

/** The same group meets once a day: two who list the same meeting make one. */
export async function refuseSecond(
  db: Transaction<DB>,
  { kind, heldOn }: Pick<MeetingDraft, 'kind' | 'heldOn'>,
  but: string | null = null,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('stalking-kpis meeting'), hashtext(${`${kind} ${heldOn}`}))`.execute(
    db,
  )
  const { rows } = await sql`
    select from dashboard.meeting_now
    where  kind = ${kind} and held_on = ${heldOn} and meeting_id is distinct from ${but}::uuid
  `.execute(db)
  if (rows.length > 0)
    throw new Unanswerable(`${meetingTitle(kind, heldOn)} is on the list already.`, { status: 409, field: 'heldOn' })
}
