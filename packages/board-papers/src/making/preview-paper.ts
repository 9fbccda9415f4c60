import type { PaperPreview, TemplateContent } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { findPaperFaults } from '@dashboard/papers'
import type { Kysely } from 'kysely'
import { composePaper } from '../compose/compose-paper.ts'
import { sourceOf } from '../compose/source-of.ts'
import type { InForce } from '../register/figure-record.ts'

/** A paper as it would be made now, and what the gate would say of it; nothing of it is kept. */
export async function previewPaper(
  db: Kysely<DB>,
  content: TemplateContent,
  from: { meeting: string | null; inForce: InForce },
): Promise<PaperPreview> {
  const { paper } = await composePaper(db, content, await sourceOf(db, { audience: content.audience, ...from }))
  return { paper, faults: findPaperFaults(paper) }
}
