import type { PaperTemplate, TemplateContent } from '@dashboard/contract'
import { inTransaction, type DB } from '@dashboard/db'
import { changedMeanwhile } from '@dashboard/texts'
import { sql, type Kysely } from 'kysely'
import type { Viewer } from '../viewer.ts'
import { checkTemplate } from './check-template.ts'
import { readTemplate } from './read-templates.ts'

type Writing = { content: TemplateContent; viewer: Viewer; by: string }

/** Saves a template of its own. */
export async function addTemplate(db: Kysely<DB>, { content, viewer, by }: Writing): Promise<PaperTemplate> {
  checkTemplate(content, viewer)
  return inTransaction(db, async (transaction) => {
    const { rows } = await sql<{ id: string }>`
      insert into dashboard.paper_template (made_by) values (${by}) returning template_id as id
    `.execute(transaction)
    const id = rows[0]?.id ?? ''
    await writeVersion(transaction, id, { version: 1, content, by })
    return readTemplate(transaction, viewer, id)
  })
}

/** Writes the version after the one that was seen; a ready paper stays as it is, and what was made of it is a new template. */
export async function changeTemplate(
  db: Kysely<DB>,
  id: string,
  { version, content, viewer, by }: Writing & { version: number },
): Promise<PaperTemplate> {
  return inTransaction(db, async (transaction) => {
    const before = await readTemplate(transaction, viewer, id)
    if (before.ready) return addTemplate(transaction, { content, viewer, by })
    checkTemplate(content, viewer)
    if (before.version !== version || !(await writeVersion(transaction, id, { version: version + 1, content, by })))
      throw changedMeanwhile((await readTemplate(transaction, viewer, id)).written ?? { by, at: '' })
    return readTemplate(transaction, viewer, id)
  })
}

/** False where somebody else wrote that version meanwhile. */
async function writeVersion(
  db: Kysely<DB>,
  id: string,
  { version, content, by }: { version: number; content: TemplateContent; by: string },
): Promise<boolean> {
  const { rows } = await sql`
    insert into dashboard.paper_template_version (template_id, version, content, written_by)
    values (${id}, ${version}, ${JSON.stringify(content)}::json, ${by})
    on     conflict do nothing
    returning version
  `.execute(db)
  return rows.length > 0
}
