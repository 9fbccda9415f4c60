import type { Audience, PaperFault, PaperFormat, TemplateContent } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { loadRelease } from '@dashboard/kpis'
import { findPaperFaults, readPlaceholders, unfilledPlaces } from '@dashboard/papers'
import { sql, type Kysely } from 'kysely'
import { composePaper } from '../compose/compose-paper.ts'
import { sourceOf } from '../compose/source-of.ts'
import { readDocument } from '../office/office-templates.ts'
import { keepFigures } from '../register/keep-figures.ts'
import { renderApart } from '../render/render-apart.ts'
import { endPaper, serveAgain, sha256OfWords } from './end-paper.ts'
import { formatNames, formatsToMake } from './formats.ts'

export type Making = { db: Kysely<DB>; pageFolder: string | null }

/**
 * Makes a paper that was asked for: writes it, checks it, makes its files, checks those, and keeps them. Begun anew where an
 * earlier try was killed; a paper that has ended stays as it is.
 */
export async function makePaper({ db, pageFolder }: Making, id: string): Promise<void> {
  const asked = await readAsked(db, id)
  if (!asked) return
  const progress = (done: number, sentence: string) => writeProgress(db, id, done, sentence)
  await progress(0, 'Gathering the figures.')
  const { audience, meeting } = asked
  const source = await sourceOf(db, { audience, meeting, inForce: (each) => loadRelease(db, each) })
  const { paper, figures } = await composePaper(db, asked.content, source)
  await keepFigures(db, figures, { releaseId: source.releaseId, meetingId: meeting })
  const written = { paper, source, sha256: sha256OfWords(paper, asked.office) }
  await progress(1, 'Checking what it says.')
  const wanted = formatsToMake(asked.formats)
  const office = asked.office === null || !wanted.includes('docx') ? null : await readDocument(db, asked.office)
  const unfilled = office === null ? [] : unfilledPlaces(await readPlaceholders(office), paper)
  const faults = [...findPaperFaults(paper), ...unfilled]
  if (faults.length > 0) return endPaper(db, id, written, { faults, files: [] })
  if (await serveAgain(db, id, written, wanted)) return
  let begun = 1
  const { files, faults: inFiles } = await renderApart({ paper, formats: wanted, office, pageFolder }, (format) => {
    begun += 1
    void progress(begun, `Making the ${formatNames[format]}.`).catch(() => undefined)
  })
  await endPaper(db, id, written, { faults: distinct(inFiles), files })
}

type Asked = {
  content: TemplateContent
  audience: Audience
  meeting: string | null
  formats: PaperFormat[]
  office: string | null
}

/** Null where it has ended. */
async function readAsked(db: Kysely<DB>, id: string): Promise<Asked | null> {
  const { rows } = await sql<Asked>`
    select content, audience, meeting_id as meeting, formats, office_template_id as office
    from   dashboard.paper where paper_id = ${id} and ended_at is null
  `.execute(db)
  return rows[0] ?? null
}

async function writeProgress(db: Kysely<DB>, id: string, done: number, sentence: string): Promise<void> {
  await sql`
    update dashboard.paper set state = 'making', done = ${done}, sentence = ${sentence}
    where  paper_id = ${id} and ended_at is null
  `.execute(db)
}

/** Each fault once, whichever of the files has it. */
function distinct(faults: PaperFault[]): PaperFault[] {
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()]
}
