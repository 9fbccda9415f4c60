import { enterPaper, makePaper, readyPapers } from '@dashboard/board-papers'
import type { DB } from '@dashboard/db'
import type { Kysely } from 'kysely'

/** A report to the PCC of the figures that were frozen with a meeting, made as any is; a PDF would have to wait for the page. */
export async function makePccReport(db: Kysely<DB>, meeting: string, by: string): Promise<void> {
  const ready = readyPapers.find(({ id }) => id === 'pcc-assurance')
  if (!ready) throw new Error('There is a report to the PCC.')
  const { id: template, version, ready: _ready, written: _written, ...content } = ready
  const paper = await enterPaper(db, {
    template,
    version,
    content,
    meeting,
    formats: ['docx', 'pptx', 'xlsx', 'ods', 'csv'],
    office: null,
    by,
  })
  await makePaper({ db, pageFolder: null }, paper)
}
