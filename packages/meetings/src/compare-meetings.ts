import type { Audience, Comparison, Meeting, SinceLast } from '@dashboard/contract'
import { monthName } from '@dashboard/contract/month'
import type { DB } from '@dashboard/db'
import { kpis, Unanswerable, type Release } from '@dashboard/kpis'
import { sql, type Kysely, type RawBuilder } from 'kysely'
import { frozenTold, isReadable } from './frozen-pages.ts'
import { movementOf, type Times } from './movement.ts'
import { readMeeting, selectMeetings } from './read-meeting.ts'
import type { Told } from './told.ts'
import { toldNow } from './told-now.ts'

/** Every KPI at one frozen meeting and at a later one, or now; the latest meeting and now unless asked otherwise. */
export async function compareMeetings(
  db: Kysely<DB>,
  release: Release,
  asked: { from?: string | undefined; to?: string | undefined },
): Promise<Comparison> {
  const frozen = await frozenFor(db, release.audience)
  const named = (id: string) => frozenNamed(frozen, id)
  const to = asked.to === undefined ? null : named(asked.to)
  const from = asked.from === undefined ? (frozen.find(({ id }) => id !== to?.id) ?? null) : named(asked.from)
  const nothing = { from: null, to: null, loads: 0, tally: tallyOf([]), movements: [] }
  if (!from) return { frozen, ...nothing }
  const movements = await movementsBetween(db, release, from, to)
  return { frozen, from, to, loads: await loadsBetween(db, release, from, to), tally: tallyOf(movements), movements }
}

/** How figures have moved from the frozen meeting of the same group before this one, to this one or, while it is a draft, now. */
export async function sinceLastMeeting(db: Kysely<DB>, release: Release, id: string): Promise<SinceLast> {
  const meeting = await readMeeting(db, id)
  const [before] = await selectMeetings(
    db,
    sql`where frozen_at is not null and kind = ${meeting.kind} and held_on < ${meeting.heldOn} order by held_on desc limit 1`,
  )
  const comments = await commentsOn(db, meeting)
  if (!before) return { since: null, comments }
  const to = meeting.frozen ? meeting : null
  const movements = await movementsBetween(db, release, before, to)
  const loads = await loadsBetween(db, release, before, to)
  return { since: { meeting: before, month: monthAlone(before), loads, tally: tallyOf(movements) }, comments }
}

async function commentsOn(db: Kysely<DB>, { lastMonth }: Meeting): Promise<SinceLast['comments']> {
  const { rows } = await sql<SinceLast['comments']>`
    select (count(*) filter (where state = 'approved'))::integer as approved, count(*)::integer as of
    from   dashboard.comment_now
    where  month = ${`${lastMonth}-01`}
  `.execute(db)
  return rows[0] ?? { approved: 0, of: 0 }
}

/** `at the October meeting`. */
export function timeOf(meeting: Pick<Meeting, 'heldOn'>): string {
  return `at the ${monthAlone(meeting)} meeting`
}

function monthAlone({ heldOn }: Pick<Meeting, 'heldOn'>): string {
  return monthName(heldOn.slice(0, 7)).split(' ')[0] ?? ''
}

/** The latest first; outside the force those whose release has not been withdrawn. */
async function frozenFor(db: Kysely<DB>, audience: Audience): Promise<Meeting[]> {
  return selectMeetings(
    db,
    sql`where  meeting_id in (select meeting_id from dashboard.freeze where ${isReadable(audience)})
        order  by held_on desc, frozen_at desc`,
  )
}

function frozenNamed(frozen: Meeting[], id: string): Meeting {
  const found = frozen.find((each) => each.id === id)
  if (!found)
    throw new Unanswerable('No meeting of that name has frozen figures. Choose from the list.', { status: 404 })
  return found
}

async function movementsBetween(db: Kysely<DB>, release: Release, from: Meeting, to: Meeting | null) {
  const { audience } = release
  const then = await frozenTold(db, from.id, audience)
  const now = to ? await frozenTold(db, to.id, audience) : await toldNow(release)
  const times = { before: timeOf(from), now: to ? timeOf(to) : 'now' }
  return kpis.flatMap(({ id }) => movementFor(then.get(id), now.get(id), times))
}

/** KPIs that were not there at both times cannot be held against each other. */
function movementFor(then: Told | undefined, now: Told | undefined, times: Times) {
  return then && now ? [movementOf(then, now, times)] : []
}

type Compared = ReturnType<typeof movementOf>[]

function tallyOf(movements: Compared): Comparison['tally'] {
  const count = (is: (movement: Compared[number]) => boolean) => movements.filter(is).length
  return {
    kpis: movements.length,
    moved: count(({ moved }) => moved),
    movedFar: count(({ moved, points }) => moved && Math.abs(points ?? 0) > 1),
    definitions: count(({ changes }) => changes.includes('definition')),
    targets: count(({ changes }) => changes.includes('target')),
  }
}

/** How many extracts were accepted after the one frozen first, up to that of the later meeting, or that which is read now. */
async function loadsBetween(db: Kysely<DB>, { loadId }: Release, from: Meeting, to: Meeting | null): Promise<number> {
  const frozenLoad = ({ id }: Meeting) => sql`(select load_id from dashboard.freeze where meeting_id = ${id})`
  const numberOf = (load: RawBuilder<unknown>) => sql`(select load_number from kpi.load where load_id = ${load})`
  const { rows } = await sql<{ loads: number }>`
    select count(*)::integer as loads
    from   kpi.load
    where  outcome = 'accepted'
    and    load_number > ${numberOf(frozenLoad(from))}
    and    load_number <= ${numberOf(to ? frozenLoad(to) : sql`${loadId}`)}
  `.execute(db)
  return rows[0]?.loads ?? 0
}
