import type { FigureFileFormat } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { findKpi, Unanswerable } from '@dashboard/kpis'
import { paperOfFigure } from '@dashboard/papers'
import { sql, type Kysely } from 'kysely'
import { forceName } from '@dashboard/contract/names'
import { titleIn } from '../compose/subjects.ts'
import { keepFile } from '../making/kept-files.ts'
import { renderApart } from '../render/render-apart.ts'
import { keepFigures, type From, type Leaving } from './keep-figures.ts'

/** The file of one figure: made once, in a process of its own, and served again as it is. */
export async function figureFile(
  db: Kysely<DB>,
  leaving: Leaving,
  from: From,
  format: FigureFileFormat,
): Promise<{ bytes: Buffer; sha256: string }> {
  const { figure, force } = leaving
  const kept = await readKept(db, figure.figureId, format)
  if (kept) return kept
  const kpi = findKpi(figure.kpiId)
  const paper = paperOfFigure(figure, kpi ? titleIn(kpi, figure) : figure.title, forceName(force))
  const { files, faults } = await renderApart({ paper, formats: [format], office: null, pageFolder: null })
  const [made] = files
  if (!made || faults.length > 0)
    throw new Unanswerable(`The figure cannot leave: ${faults.map(({ sentence }) => sentence).join(' ')}`, {
      status: 409,
    })
  await keepFigures(db, [leaving], from)
  const sha256 = await keepFile(db, made.bytes)
  await sql`
    insert into dashboard.figure_file (figure_id, format, sha256) values (${figure.figureId}, ${format}, ${sha256})
    on conflict do nothing
  `.execute(db)
  return { bytes: made.bytes, sha256 }
}

async function readKept(db: Kysely<DB>, figureId: string, format: FigureFileFormat) {
  const { rows } = await sql<{ bytes: Buffer; sha256: string }>`
    select bytes, sha256 from dashboard.figure_file join dashboard.kept_file using (sha256)
    where  figure_id = ${figureId} and format = ${format}
  `.execute(db)
  return rows[0] ?? null
}
