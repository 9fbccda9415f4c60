import type { PaperTemplate } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { Unanswerable } from '@dashboard/kpis'
import { sql, type Kysely, type RawBuilder } from 'kysely'
import { readyPapers } from '../ready/ready-papers.ts'
import { mayRead, readableBy, type Viewer } from '../viewer.ts'

/** The templates that somebody may use: the ready ones first, then those saved here, the latest written first. */
export async function listTemplates(db: Kysely<DB>, viewer: Viewer): Promise<PaperTemplate[]> {
  const saved = await select(db, viewer, sql`order by written_at desc, template_id`)
  return [...readyPapers, ...saved].filter(({ audience }) => mayRead(viewer, audience))
}

/** One template by its newest version; throws where there is none for whoever asks. */
export async function readTemplate(db: Kysely<DB>, viewer: Viewer, id: string): Promise<PaperTemplate> {
  const ready = readyPapers.find((each) => each.id === id)
  const [found] = ready ? [ready] : isUuid(id) ? await select(db, viewer, sql`and template_id = ${id}`) : []
  if (!found || !mayRead(viewer, found.audience))
    throw new Unanswerable('There is no such template. Choose one from the list of papers.', { status: 404 })
  return found
}

async function select(db: Kysely<DB>, viewer: Viewer, rest: RawBuilder<unknown>): Promise<PaperTemplate[]> {
  type Row = { id: string; version: number; content: PaperTemplate; by: string; at: string }
  const { rows } = await sql<Row>`
    select template_id as id, version, content, written_by as by, written_at as at
    from   dashboard.paper_template_now
    where  ${readableBy(viewer, sql`made_by`)} ${rest}
  `.execute(db)
  return rows.map(({ id, version, content, by, at }) => ({ ...content, id, ready: null, version, written: { by, at } }))
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
