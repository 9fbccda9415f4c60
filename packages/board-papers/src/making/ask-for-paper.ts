import type { MadePaper, PaperDraft, TemplateContent } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { Unanswerable } from '@dashboard/kpis'
import { readMeeting } from '@dashboard/meetings'
import { changedMeanwhile } from '@dashboard/texts'
import { sql, type Kysely, type Transaction } from 'kysely'
import { readOfficeTemplate } from '../office/office-templates.ts'
import { readTemplate } from '../templates/read-templates.ts'
import type { Viewer } from '../viewer.ts'
import { readPaper } from './read-papers.ts'

/** Asks for a paper of the template that was seen, and queues it for the worker. */
export async function askForPaper(
  db: Transaction<DB>,
  { template: id, version, ...draft }: PaperDraft,
  viewer: Viewer,
  by: string,
): Promise<MadePaper> {
  const template = await readTemplate(db, viewer, id)
  if (template.version !== version && template.written) throw changedMeanwhile(template.written)
  if (draft.meeting !== null && !(await readMeeting(db, draft.meeting)).frozen)
    throw new Unanswerable('The figures of this meeting are not frozen yet. Choose the figures in force instead.', {
      status: 409,
    })
  if (draft.office !== null) await refuseUnfilled(db, draft.office, viewer)
  const { id: _id, ready: _ready, version: _version, written: _written, ...content } = template
  const paper = await enterPaper(db, { template: id, version: template.version, content, ...draft, by })
  await sql`select dashboard.ask_for_paper(${paper})`.execute(db)
  return readPaper(db, viewer, paper)
}

/** A paper is not made from a document that would keep places in it, or show a figure without its source. */
async function refuseUnfilled(db: Transaction<DB>, office: string, viewer: Viewer): Promise<void> {
  const { name, unknown } = await readOfficeTemplate(db, viewer, office)
  if (unknown.length > 0)
    throw new Unanswerable(`${name} cannot be filled yet: ${unknown.map(({ sentence }) => sentence).join(' ')}`, {
      status: 409,
      field: 'office',
    })
}

type Entered = Pick<PaperDraft, 'template' | 'version' | 'meeting' | 'formats' | 'office'> & {
  content: TemplateContent
  by: string
}

/** Who asks for papers that `pnpm paper` makes. */
export const commandLine = 'Command line'

/** Puts a paper on the list, to be made. */
export async function enterPaper(
  db: Kysely<DB>,
  { template, version, content, meeting, formats, office, by }: Entered,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into dashboard.paper
           (template_id, template_version, content, audience, meeting_id, formats, office_template_id, asked_by)
    values (${template}, ${version}, ${JSON.stringify(content)}::json, ${content.audience}, ${meeting},
            ${[...new Set(formats)]}::text[], ${office}, ${by})
    returning paper_id as id
  `.execute(db)
  return rows[0]?.id ?? ''
}
