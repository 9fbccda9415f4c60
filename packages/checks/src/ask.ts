import type { AnswerDraft, Question, QuestionDraft, WithdrawalDraft } from '@dashboard/contract'
import { inTransaction, type DB } from '@dashboard/db'
import { Unanswerable } from '@dashboard/kpis'
import { changedMeanwhile } from '@dashboard/texts'
import { sql, type Kysely } from 'kysely'
import { readQuestions } from './list-questions.ts'
import { kpisOfOffice } from './office-pack.ts'

/** Asks a question about a KPI of the office's list, or about all of it. */
export async function ask(db: Kysely<DB>, { kpi, question, by }: QuestionDraft & { by: string }): Promise<Question> {
  if (kpi !== null && !kpisOfOffice().some(({ id }) => id === kpi))
    throw new Unanswerable('Choose a KPI of the list, or all of them.', { field: 'kpi' })
  const { rows } = await sql<{ id: string }>`
    insert into dashboard.question (kpi_id, question, asked_by) values (${kpi}, ${question}, ${by})
    returning question_id as id
  `.execute(db)
  return questionNamed(db, rows[0]?.id ?? '')
}

/** Withdraws a question; it stays to be read, with its answer. */
export async function withdrawQuestion(
  db: Kysely<DB>,
  id: string,
  { reason, by }: WithdrawalDraft & { by: string },
): Promise<Question> {
  const { status } = await questionNamed(db, id)
  if (status === 'withdrawn') throw new Unanswerable('This question has been withdrawn already.', { status: 409 })
  await sql`
    update dashboard.question set withdrawn_by = ${by}, withdrawn_at = now(), withdrawn_reason = ${reason}
    where  question_id = ${id} and withdrawn_at is null
  `.execute(db)
  return questionNamed(db, id)
}

/** Answers a question, or writes the next version of its answer upon the one that its writer saw. */
export async function answer(
  db: Kysely<DB>,
  id: string,
  { version: seen, answer: words, by }: AnswerDraft & { by: string },
): Promise<Question> {
  return inTransaction(db, async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext('stalking-kpis answer'), hashtext(${id}))`.execute(transaction)
    const { status, answer: latest } = await questionNamed(transaction, id)
    if (status === 'withdrawn') throw new Unanswerable('This question has been withdrawn.', { status: 409 })
    if (latest && latest.version !== seen) throw changedMeanwhile(latest)
    if (!latest && seen !== 0) throw new Unanswerable('There is no such version. Reload the page.', { status: 409 })
    await sql`
      insert into dashboard.answer_version (question_id, version, answer, written_by)
      values (${id}, ${seen + 1}, ${words}, ${by})
    `.execute(transaction)
    return questionNamed(transaction, id)
  })
}

async function questionNamed(db: Kysely<DB>, id: string): Promise<Question> {
  const [question] = await readQuestions(db, id)
  if (!question) throw new Unanswerable('There is no such question.', { status: 404 })
  return question
}
