import {
  paperFormat,
  type MadePaper,
  type MeetingKind,
  type Paper,
  type PaperFormat,
  type PaperState,
} from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { Unanswerable } from '@dashboard/kpis'
import { meetingTitle } from '@dashboard/meetings'
import { figureIdsOf } from '@dashboard/papers'
import { sql, type Kysely, type RawBuilder } from 'kysely'
import { readableBy, type Viewer } from '../viewer.ts'
import { stepsOf } from './formats.ts'

const perPage = 20

/** Which papers are asked for; a state of null is any. */
export type AskedPapers = { state: PaperState | null; page: number }

/** A page of the papers that somebody may read, the latest first. */
export async function listPapers(
  db: Kysely<DB>,
  viewer: Viewer,
  { state, page }: AskedPapers,
): Promise<{ papers: MadePaper[]; found: number; page: number; pages: number }> {
  const like = state === null ? sql`` : sql`and paper.state = ${state}`
  const { rows } = await sql<{ found: number }>`
    select count(*)::integer as found from dashboard.paper_shown as paper where ${readableBy(viewer, sql`asked_by`)} ${like}
  `.execute(db)
  const found = rows[0]?.found ?? 0
  const pages = Math.max(1, Math.ceil(found / perPage))
  const shown = Math.min(page, pages)
  const rest = sql`${like} order by paper_number desc limit ${perPage} offset ${(shown - 1) * perPage}`
  return { papers: await select(db, viewer, rest), found, page: shown, pages }
}

/** One paper as it stands; throws where there is none for whoever asks. */
export async function readPaper(db: Kysely<DB>, viewer: Viewer, id: string): Promise<MadePaper> {
  const [found] = await select(db, viewer, sql`and paper_id = ${id}`)
  if (!found) throw noSuchPaper()
  return found
}

/** What a paper says; throws where it has not been written yet. */
export async function readPaperContent(db: Kysely<DB>, viewer: Viewer, id: string): Promise<Paper> {
  await readPaper(db, viewer, id)
  await refuseWithdrawn(db, viewer, id)
  const { rows } = await sql<{ paper: Paper | null }>`
    select paper from dashboard.paper where paper_id = ${id}
  `.execute(db)
  if (!rows[0]?.paper)
    throw new Unanswerable('The paper has not been written yet. Its page says how far it has come.', { status: 409 })
  return rows[0].paper
}

export type ReadFile = Pick<Paper, 'title' | 'audience'> & {
  bytes: Buffer
  sha256: string
  fileName: string
  figureIds: string[]
}

/** A file of a paper, as it was kept; throws where the gate holds the paper or there is no such file. */
export async function readPaperFile(
  db: Kysely<DB>,
  viewer: Viewer,
  id: string,
  format: PaperFormat,
): Promise<ReadFile> {
  const { state, sentence } = await readPaper(db, viewer, id)
  if (state !== 'made') throw new Unanswerable(`The paper cannot be downloaded: ${sentence}`, { status: 409 })
  const paper = await readPaperContent(db, viewer, id)
  const { rows } = await sql<Pick<ReadFile, 'bytes' | 'sha256' | 'fileName'>>`
    select bytes, sha256, file_name as "fileName"
    from   dashboard.paper_file join dashboard.kept_file using (sha256)
    where  paper_id = ${id} and format = ${format}
  `.execute(db)
  if (!rows[0])
    throw new Unanswerable('The paper was not made in this format. Ask for it again with that format.', { status: 404 })
  return { ...rows[0], title: paper.title, audience: paper.audience, figureIds: figureIdsOf(paper) }
}

function noSuchPaper(): Unanswerable {
  return new Unanswerable('There is no such paper. Choose one from the list of papers.', { status: 404 })
}

/** What the disclosure officer has withdrawn since is not read outside the force, in papers as on pages. */
async function refuseWithdrawn(db: Kysely<DB>, { audience }: Viewer, id: string): Promise<void> {
  if (audience === 'restricted') return
  const { rows } = await sql`
    select from dashboard.paper
    where  paper_id = ${id} and release_id is not null
    and    not exists (select from dashboard.release_approval as each
                       where  each.release_id = paper.release_id and withdrawn_at is null)
  `.execute(db)
  if (rows.length > 0)
    throw new Unanswerable(
      'The figures of this paper have been withdrawn since. Ask the disclosure officer which figures to use.',
      { status: 409 },
    )
}

type Row = Omit<MadePaper, 'template' | 'meeting' | 'asked' | 'of'> & {
  templateId: string
  templateVersion: number
  meetingId: string | null
  kind: MeetingKind | null
  heldOn: string | null
  askedBy: string
  askedAt: string
}

async function select(db: Kysely<DB>, viewer: Viewer, rest: RawBuilder<unknown>): Promise<MadePaper[]> {
  const { rows } = await sql<Row>`
    select paper_id as id, content ->> 'title' as title, template_id as "templateId",
           template_version as "templateVersion", paper.meeting_id as "meetingId", kind, held_on as "heldOn", audience,
           (as_at at time zone 'Europe/London')::date as "asAt", formats, paper.state, done, sentence,
           asked_by as "askedBy", asked_at as "askedAt", ended_at as "endedAt", faults,
           (select coalesce(json_agg(json_build_object('format', format, 'fileName', file_name, 'bytes', size,
                                                       'sha256', sha256) order by array_position(${paperFormat.options}::text[], format)), '[]')
            from   dashboard.paper_file join dashboard.kept_file using (sha256)
            where  paper_file.paper_id = paper.paper_id) as files
    from   dashboard.paper_shown as paper
    left   join kpi.load using (load_id)
    left   join dashboard.meeting_now using (meeting_id)
    where  ${readableBy(viewer, sql`asked_by`)} ${rest}
  `.execute(db)
  return rows.map(madeOf)
}

function madeOf(row: Row): MadePaper {
  const { templateId, templateVersion, meetingId, kind, heldOn, askedBy, askedAt, ...rest } = row
  const of = stepsOf(row.formats)
  return {
    ...rest,
    done: row.state === 'made' ? of : row.done,
    template: { id: templateId, version: templateVersion },
    meeting: meetingId && kind && heldOn ? { id: meetingId, title: meetingTitle(kind, heldOn) } : null,
    of,
    asked: { by: askedBy, at: askedAt },
  }
}
