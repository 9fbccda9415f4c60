import type { MeetingKind, PapersPage } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { meetingTitle } from '@dashboard/meetings'
import { sql, type Kysely } from 'kysely'
import { listPapers, type AskedPapers } from '../making/read-papers.ts'
import { listOfficeTemplates } from '../office/office-templates.ts'
import type { Viewer } from '../viewer.ts'
import { listTemplates } from './read-templates.ts'

/** The templates that somebody may use, the meetings with frozen figures, and the papers made so far. */
export async function papersPage(db: Kysely<DB>, viewer: Viewer, asked: AskedPapers): Promise<PapersPage> {
  const templates = await listTemplates(db, viewer)
  return {
    templates: templates.map(({ blocks, ...template }) => ({ ...template, parts: blocks.length })),
    office: await listOfficeTemplates(db, viewer),
    meetings: await listFrozen(db),
    ...(await listPapers(db, viewer, asked)),
  }
}

const mostMeetings = 36

async function listFrozen(db: Kysely<DB>): Promise<PapersPage['meetings']> {
  const { rows } = await sql<{ id: string; kind: MeetingKind; heldOn: string; asAt: string }>`
    select meeting_id as id, kind, held_on as "heldOn", (as_at at time zone 'Europe/London')::date as "asAt"
    from   dashboard.meeting_now join kpi.load using (load_id)
    order  by held_on desc
    limit  ${mostMeetings}
  `.execute(db)
  return rows.map(({ id, kind, heldOn, asAt }) => ({ id, title: meetingTitle(kind, heldOn), asAt }))
}
