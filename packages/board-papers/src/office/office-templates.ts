import { createHash } from 'node:crypto'
import type { OfficeTemplate } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { Unanswerable } from '@dashboard/kpis'
import { sql, type Kysely, type RawBuilder } from 'kysely'
import { readableBy, type Viewer } from '../viewer.ts'
import { checkPlaceholders } from './check-placeholders.ts'

/** Documents of an office's own that somebody may use, the latest first. */
export async function listOfficeTemplates(db: Kysely<DB>, viewer: Viewer): Promise<OfficeTemplate[]> {
  return select(db, viewer, sql`order by added_at desc, office_template_id`)
}

/** One of them; throws where there is none for whoever asks. */
export async function readOfficeTemplate(db: Kysely<DB>, viewer: Viewer, id: string): Promise<OfficeTemplate> {
  const [found] = await select(db, viewer, sql`and office_template_id = ${id}`)
  if (!found)
    throw new Unanswerable('There is no such Word template. Choose one from the list of papers.', { status: 404 })
  return found
}

/** Keeps a document; throws where it is no .docx. */
export async function addOfficeTemplate(
  db: Kysely<DB>,
  { name, document, viewer, by }: { name: string; document: Buffer; viewer: Viewer; by: string },
): Promise<OfficeTemplate> {
  await checkPlaceholders(document)
  const sha256 = createHash('sha256').update(document).digest('hex')
  const { rows } = await sql<{ id: string }>`
    insert into dashboard.office_template (name, document, sha256, added_by)
    values (${name}, ${document}, ${sha256}, ${by}) returning office_template_id as id
  `.execute(db)
  return readOfficeTemplate(db, viewer, rows[0]?.id ?? '')
}

type Row = Pick<OfficeTemplate, 'id' | 'name' | 'sha256'> & { by: string; at: string }
type Checked = Pick<OfficeTemplate, 'placeholders' | 'unknown'>

/** By hash: what a document asks for does not change. */
const checked = new Map<string, Checked>()

async function select(db: Kysely<DB>, viewer: Viewer, rest: RawBuilder<unknown>): Promise<OfficeTemplate[]> {
  const { rows } = await sql<Row>`
    select office_template_id as id, name, sha256, added_by as by, added_at as at
    from   dashboard.office_template
    where  ${readableBy(viewer, sql`added_by`)} ${rest}
  `.execute(db)
  const templates: OfficeTemplate[] = []
  for (const { by, at, ...row } of rows)
    templates.push({ ...row, ...(await placeholdersOf(db, row)), added: { by, at } })
  return templates
}

async function placeholdersOf(db: Kysely<DB>, { id, sha256 }: Pick<Row, 'id' | 'sha256'>): Promise<Checked> {
  const found = checked.get(sha256) ?? (await checkPlaceholders(await readDocument(db, id)))
  checked.set(sha256, found)
  return found
}

/** The document as it was handed in. */
export async function readDocument(db: Kysely<DB>, id: string): Promise<Buffer> {
  const { rows } = await sql<{ document: Buffer }>`
    select document from dashboard.office_template where office_template_id = ${id}
  `.execute(db)
  if (!rows[0]) throw new Unanswerable('There is no such Word template.', { status: 404 })
  return rows[0].document
}
