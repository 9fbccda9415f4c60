import type { CloseDraft, Meeting } from '@dashboard/contract'
import { inTransaction, type DB } from '@dashboard/db'
import { Unanswerable } from '@dashboard/kpis'
import { sql, type Kysely } from 'kysely'
import { changeMeeting } from './change-meeting.ts'
import { readMeeting } from './read-meeting.ts'

/** Ends a frozen meeting with what came of it: nothing more is written of it. */
export async function closeMeeting(db: Kysely<DB>, id: string, draft: CloseDraft & { by: string }): Promise<Meeting> {
  return inTransaction(db, async (transaction) => {
    const now = await readMeeting(transaction, id)
    if (now.state === 'draft')
      throw new Unanswerable('Freeze the figures first: a meeting is closed with the figures that it discussed.', {
        status: 409,
      })
    await changeMeeting(transaction, id, { ...contents(now), ...draft })
    await sql`insert into dashboard.meeting_close (meeting_id, closed_by) values (${id}, ${draft.by})`.execute(
      transaction,
    )
    return readMeeting(transaction, id)
  })
}

function contents({ kind, heldOn, lastMonth, attending, papers }: Meeting) {
  return { kind, heldOn, lastMonth, attending, papers }
}
