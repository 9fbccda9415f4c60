import { checkReleases } from '@dashboard/attack'
import { inTransaction, type DB } from '@dashboard/db'
import { findKpi } from '@dashboard/kpis'
import { sql, type Kysely } from 'kysely'
import { madeUpComments, madeUpQuestions, type MadeUpComment, type MadeUpQuestion } from './made-up-words.ts'

const by = 'Made up for the demonstration'

/** The PCC's office has checked the figures that are read now; those that follow have moved since. */
export async function checkMadeUpFigures(db: Kysely<DB>, at: string): Promise<void> {
  await checkReleases(db)
  await sql`
    insert into dashboard.pcc_check (made_up, release_id, checked_by, checked_at)
    select true, release_id, ${by}, ${at}
    from   kpi.release join kpi.load using (load_id) join dashboard.release_approval using (release_id)
    where  audience = 'partner' and withdrawn_at is null
    order  by load_number desc, release_number desc
    limit  1
  `.execute(db)
}

/** Comments, questions and answers that are read only while the load in force is made up too. */
export async function addMadeUpComments(db: Kysely<DB>): Promise<void> {
  await inTransaction(db, async (transaction) => {
    for (const comment of madeUpComments) await addComment(transaction, comment)
    for (const question of madeUpQuestions) await addQuestion(transaction, question)
  })
}

async function addComment(db: Kysely<DB>, { kpi, month, state, on, released, ...words }: MadeUpComment): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    insert into dashboard.comment (made_up, kpi_id, month, begun_by, begun_at)
    values (true, ${idOf(kpi)}, ${`${month}-01`}, ${by}, ${on}) returning comment_id as id
  `.execute(db)
  const id = rows[0]?.id ?? ''
  const versions = state === 'approved' ? (['submitted', 'approved'] as const) : [state]
  for (const [index, each] of versions.entries())
    await sql`
      insert into dashboard.comment_version (comment_id, version, state, what_happened, why, what_next, written_by, written_at)
      values (${id}, ${index + 1}, ${each}, ${words.whatHappened}, ${words.why}, ${words.whatNext}, ${by}, ${on})
    `.execute(db)
  if (released)
    await sql`
      insert into dashboard.text_release (subject, subject_id, version, released_by, released_at)
      values ('comment', ${id}, ${versions.length}, ${by}, ${on})
    `.execute(db)
}

async function addQuestion(db: Kysely<DB>, { kpi, on, question, answer }: MadeUpQuestion): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    insert into dashboard.question (made_up, kpi_id, question, asked_by, asked_at)
    values (true, ${idOf(kpi)}, ${question}, ${by}, ${on}) returning question_id as id
  `.execute(db)
  if (answer)
    await sql`
      insert into dashboard.answer_version (question_id, version, answer, written_by, written_at)
      values (${rows[0]?.id ?? ''}, 1, ${answer.words}, ${by}, ${answer.on})
    `.execute(db)
}

function idOf(code: string): string {
  const kpi = findKpi(code)
  if (!kpi) throw new Error(`There is no KPI ${code} for made-up words.`)
  return kpi.id
}
