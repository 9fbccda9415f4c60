import type { DB } from '@dashboard/db'
import { sql, type Kysely } from 'kysely'

/** The frozen meeting with that id, or the last one held in that month. */
export async function findMeeting(db: Kysely<DB>, wanted: string): Promise<string> {
  const isMonth = /^\d{4}-\d{2}$/.test(wanted)
  const { rows } = await sql<{ id: string }>`
    select meeting_id as id from dashboard.meeting_now
    where  load_id is not null and ${isMonth ? sql`to_char(held_on, 'YYYY-MM')` : sql`meeting_id::text`} = ${wanted}
    order  by held_on desc
    limit  1
  `.execute(db)
  if (!rows[0])
    throw new Error(
      `There is no meeting ${isMonth ? `in ${wanted}` : wanted} with frozen figures. Leave --meeting out for the figures in force.`,
    )
  return rows[0].id
}
