import type { Meeting, MeetingChange } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { sql, type Transaction } from 'kysely'

type Written = Omit<MeetingChange, 'version'> & Pick<Meeting, 'version'> & { by: string }

/** Writes the version that follows the one seen; false where somebody else wrote one meanwhile. */
export async function writeVersion(db: Transaction<DB>, id: string, written: Written): Promise<boolean> {
  const { version, kind, heldOn, lastMonth, attending, papers, decisions, notes, by } = written
  const { rows } = await sql`
    insert into dashboard.meeting_version
           (meeting_id, version, kind, held_on, last_month, attending, papers, decisions, notes, written_by)
    values (${id}, ${version + 1}, ${kind}, ${heldOn}, ${`${lastMonth}-01`}, ${attending}, ${papers}, ${decisions},
            ${notes}, ${by})
    on     conflict do nothing
    returning version
  `.execute(db)
  return rows.length > 0
}
