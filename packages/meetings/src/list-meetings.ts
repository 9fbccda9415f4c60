import type { MeetingKind, Meetings, MeetingState } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { sql, type Kysely } from 'kysely'
import { selectMeetings } from './read-meeting.ts'

type Asked = { kind?: MeetingKind | undefined; state?: MeetingState | undefined; page?: number | undefined }

const perPage = 20

/** A page of the meetings asked for, the latest first. */
export async function listMeetings(db: Kysely<DB>, { kind, state, page = 1 }: Asked): Promise<Meetings> {
  const asked = sql`where (${kind ?? null}::text is null or kind = ${kind ?? null})
                    and   (${state ?? null}::text is null or state = ${state ?? null})`
  const { rows } = await sql<{ found: number }>`
    select count(*)::integer as found from dashboard.meeting_now ${asked}
  `.execute(db)
  const found = rows[0]?.found ?? 0
  const pages = Math.max(1, Math.ceil(found / perPage))
  const shown = Math.min(page, pages)
  const meetings = await selectMeetings(
    db,
    sql`${asked} order by held_on desc, made_at desc limit ${perPage} offset ${(shown - 1) * perPage}`,
  )
  return { meetings, found, page: shown, pages }
}
