import type { Meeting, MeetingChange } from '@dashboard/contract'
import { inTransaction, type DB } from '@dashboard/db'
import { Unanswerable } from '@dashboard/kpis'
import { changedMeanwhile } from '@dashboard/texts'
import type { Kysely } from 'kysely'
import { refuseLaterMonth, refuseSecond } from './make-meeting.ts'
import { readMeeting } from './read-meeting.ts'
import { writeVersion } from './write-version.ts'

/** Writes a new version of a meeting that is not closed; once it is frozen, its group, day and month stay. */
export async function changeMeeting(
  db: Kysely<DB>,
  id: string,
  change: MeetingChange & { by: string },
): Promise<Meeting> {
  refuseLaterMonth(change)
  return inTransaction(db, async (transaction) => {
    const now = await readMeeting(transaction, id)
    refuseChange(now, change)
    if (change.heldOn !== now.heldOn || change.kind !== now.kind) await refuseSecond(transaction, change, id)
    if (now.version !== change.version || !(await writeVersion(transaction, id, change)))
      throw changedMeanwhile((await readMeeting(transaction, id)).written)
    return readMeeting(transaction, id)
  })
}

function refuseChange(now: Meeting, change: MeetingChange): void {
  if (now.state === 'closed')
    throw new Unanswerable('The meeting is closed: nothing more is written of it.', { status: 409 })
  const same = now.kind === change.kind && now.heldOn === change.heldOn && now.lastMonth === change.lastMonth
  if (now.state === 'frozen' && !same)
    throw new Unanswerable('The figures are frozen: which group meets, its day and its last month stay as they are.', {
      status: 409,
    })
}
