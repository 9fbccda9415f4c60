import { overview, type Meeting, type Tile } from '@dashboard/contract'
import { addDays } from '@dashboard/contract/month'
import type { DB } from '@dashboard/db'
import { doubtsOf, judgedTiles, themes, type Release } from '@dashboard/kpis'
import { sql, type Kysely } from 'kysely'
import { listDue } from './due-lines.ts'
import { listOverdue } from './overdue-actions.ts'
import type { Sources } from './write-agenda.ts'

/** What falls due until about the meeting after is for this one. */
const daysToNext = 31

/** What the agenda of a meeting is written from. */
export async function gatherSources(db: Kysely<DB>, release: Release, meeting: Meeting): Promise<Sources> {
  const today = await londonToday(db)
  return {
    today,
    ...foundIn(release),
    before: await tilesBefore(db, meeting),
    actions: await listOverdue(db, today),
    lines: await listDue(db, addDays(meeting.heldOn, daysToNext)),
  }
}

async function londonToday(db: Kysely<DB>): Promise<string> {
  const { rows } = await sql<{ today: string }>`select (now() at time zone 'Europe/London')::date as today`.execute(db)
  return rows[0]?.today ?? ''
}

const known = new WeakMap<Release, Pick<Sources, 'tiles' | 'doubts'>>()

/** Worked out once of each release. */
function foundIn(release: Release): Pick<Sources, 'tiles' | 'doubts'> {
  const found = known.get(release) ?? {
    tiles: judgedTiles(release).map((judged) => ({ ...judged, theme: themes[judged.theme] })),
    doubts: doubtsOf(release),
  }
  known.set(release, found)
  return found
}

/** What the same group saw at a glance when it last met with frozen figures. */
async function tilesBefore(db: Kysely<DB>, { kind, heldOn }: Meeting): Promise<Tile[] | null> {
  const { rows } = await sql<{ body: string }>`
    select body
    from   dashboard.meeting_now join dashboard.frozen_page using (meeting_id)
    where  kind = ${kind} and held_on < ${heldOn} and audience = 'restricted' and page = 'overview'
    order  by held_on desc
    limit  1
  `.execute(db)
  return rows[0] ? overview.parse(JSON.parse(rows[0].body)).themes.flatMap(({ tiles }) => tiles) : null
}
