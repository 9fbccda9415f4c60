import { createHash } from 'node:crypto'
import type { Paper, PaperFault, PaperFormat } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import { inTransaction, type DB } from '@dashboard/db'
import { sql, type Kysely } from 'kysely'
import type { PaperSource } from '../compose/paper-source.ts'
import { keepFile } from './kept-files.ts'

export type Written = { paper: Paper; source: PaperSource; sha256: string }

/** Of what it says and of the document that it fills; the head of the audit log moves with every look and says nothing of it. */
export function sha256OfWords({ auditHead: _head, ...rest }: Paper, office: string | null): string {
  return createHash('sha256')
    .update(JSON.stringify([rest, office]))
    .digest('hex')
}

/** Serves the files of an earlier paper that said the same, where it has them all. */
export async function serveAgain(
  db: Kysely<DB>,
  id: string,
  written: Written,
  wanted: PaperFormat[],
): Promise<boolean> {
  const { rows } = await sql<{ id: string; paper: Paper }>`
    select paper_id as id, paper from dashboard.paper
    where  state = 'made' and paper_sha256 = ${written.sha256}
    and    (select count(*) from dashboard.paper_file as file
            where  file.paper_id = paper.paper_id and format = any(${wanted}::text[])) = ${wanted.length}
    order  by paper_number
    limit  1
  `.execute(db)
  const [earlier] = rows
  if (!earlier) return false
  await inTransaction(db, async (transaction) => {
    await sql`
      insert into dashboard.paper_file (paper_id, format, file_name, sha256)
      select ${id}, format, file_name, sha256 from dashboard.paper_file
      where  paper_id = ${earlier.id} and format = any(${wanted}::text[])
    `.execute(transaction)
    await close(transaction, id, { ...written, paper: earlier.paper }, [])
  })
  return true
}

export async function endPaper(
  db: Kysely<DB>,
  id: string,
  written: Written,
  { faults, files }: { faults: PaperFault[]; files: { format: PaperFormat; bytes: Buffer }[] },
): Promise<void> {
  await inTransaction(db, async (transaction) => {
    for (const { format, bytes } of faults.length > 0 ? [] : files) {
      const sha256 = await keepFile(transaction, bytes)
      await sql`
        insert into dashboard.paper_file (paper_id, format, file_name, sha256)
        values (${id}, ${format}, ${`${written.paper.fileName}.${format}`}, ${sha256})
      `.execute(transaction)
    }
    await close(transaction, id, written, faults)
  })
}

async function close(
  db: Kysely<DB>,
  id: string,
  { paper, source, sha256 }: Written,
  faults: PaperFault[],
): Promise<void> {
  const held = faults.length > 0
  const sentence = held
    ? `${faults.length === 1 ? 'One thing keeps' : `${faults.length} things keep`} it from leaving.`
    : `Made from figures as at ${dayName(paper.asAt)}.`
  await sql`
    update dashboard.paper
    set    state = ${held ? 'held' : 'made'}, sentence = ${sentence},
           load_id = ${source.standing.loadId}, release_id = ${source.releaseId}, paper = ${JSON.stringify(paper)}::json,
           paper_sha256 = ${sha256}, faults = ${JSON.stringify(faults)}::json, ended_at = now()
    where  paper_id = ${id} and ended_at is null
  `.execute(db)
}

/** Ends a paper that could not be made. */
export async function giveUpPaper(db: Kysely<DB>, id: string, sentence: string): Promise<void> {
  await sql`
    update dashboard.paper set state = 'failed', sentence = ${sentence}, ended_at = now()
    where  paper_id = ${id} and ended_at is null
  `.execute(db)
}
