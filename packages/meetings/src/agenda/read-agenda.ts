import { agenda, type Agenda, type Meeting } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import type { Release } from '@dashboard/kpis'
import { sql, type Kysely, type Transaction } from 'kysely'
import { readMeeting } from '../read-meeting.ts'
import { arrangeAgenda } from './arrange-agenda.ts'
import { gatherSources } from './gather-sources.ts'
import { listChanges } from './list-changes.ts'
import { writeAgenda } from './write-agenda.ts'

/** The agenda of a meeting: as it was frozen with it, or as it is now by the restricted view. */
export async function readAgenda(db: Kysely<DB>, release: Release, meetingId: string): Promise<Agenda> {
  const meeting = await readMeeting(db, meetingId)
  return (await readFrozen(db, meetingId)) ?? arranged(db, release, meeting)
}

/** Keeps the agenda as it stands with what is frozen of a meeting, in the same transaction; it is fixed from then on. */
export async function freezeAgenda(db: Transaction<DB>, release: Release, meeting: Meeting): Promise<void> {
  await holdAgenda(db, meeting.id)
  const fixed: Agenda = { ...(await arranged(db, release, meeting)), frozen: true }
  await sql`
    insert into dashboard.frozen_agenda (meeting_id, body) values (${meeting.id}, ${JSON.stringify(agenda.parse(fixed))})
  `.execute(db)
}

/** Until the end of the transaction nobody else changes this agenda. */
export async function holdAgenda(db: Transaction<DB>, meetingId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('stalking-kpis agenda'), hashtext(${meetingId}))`.execute(db)
}

async function arranged(db: Kysely<DB>, release: Release, meeting: Meeting): Promise<Agenda> {
  const { id, title } = meeting
  const written = writeAgenda(await gatherSources(db, release, meeting))
  return { meeting: { id, title }, frozen: false, ...arrangeAgenda(written, await listChanges(db, id)) }
}

async function readFrozen(db: Kysely<DB>, meetingId: string): Promise<Agenda | null> {
  const { rows } = await sql<{ body: string }>`
    select body from dashboard.frozen_agenda where meeting_id = ${meetingId}
  `.execute(db)
  return rows[0] ? agenda.parse(JSON.parse(rows[0].body)) : null
}
