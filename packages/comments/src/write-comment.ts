import type { Comment, CommentDraft, CommentState } from '@dashboard/contract'
import { monthName, type Month } from '@dashboard/contract/month'
import { inTransaction, type DB } from '@dashboard/db'
import { Unanswerable, type Kpi, type Release } from '@dashboard/kpis'
import { changedMeanwhile } from '@dashboard/texts'
import { sql, type Kysely, type Transaction } from 'kysely'
import { commentMonths } from './months.ts'
import { readComments } from './read-comments.ts'

/** Whose comment it is: that on a KPI in a month. */
export type Subject = { kpi: Kpi; month: Month }

/** Writes the next version of a comment upon the one that its writer saw; else throws who was first. */
export async function writeComment(
  db: Kysely<DB>,
  release: Release,
  subject: Subject,
  { version: seen, by, ...texts }: CommentDraft & { by: string },
): Promise<Comment> {
  const months = commentMonths(release)
  if (!months.includes(subject.month))
    throw new Unanswerable(`Choose a month from ${monthName(months.at(-1) ?? '')} to ${monthName(months[0] ?? '')}.`)
  return inTransaction(db, async (transaction) => {
    const latest = await latestOf(transaction, subject, seen)
    if (latest && isSame(latest, texts))
      throw new Unanswerable('That is what the latest version says already: there is nothing to record.')
    const id = latest?.id ?? (await begin(transaction, subject, by))
    await addVersion(transaction, { id, version: seen + 1, ...texts, by })
    return read(transaction, release, subject)
  })
}

/** Approves the version that was submitted, as its approver saw it. */
export async function approveComment(
  db: Kysely<DB>,
  release: Release,
  subject: Subject,
  { version: seen, by }: { version: number; by: string },
): Promise<Comment> {
  return inTransaction(db, async (transaction) => {
    const latest = await latestOf(transaction, subject, seen)
    if (!latest) throw new Unanswerable('There is no comment on this KPI in that month.', { status: 404 })
    if (latest.state !== 'submitted') throw new Unanswerable(refusals[latest.state], { status: 409 })
    await addVersion(transaction, { ...latest, version: seen + 1, state: 'approved', by })
    return read(transaction, release, subject)
  })
}

const refusals: Record<Exclude<CommentState, 'submitted'>, string> = {
  draft: 'It is a draft still. Wait until its owner has submitted it.',
  approved: 'It is approved already.',
}

type Texts = Pick<CommentDraft, 'whatHappened' | 'why' | 'whatNext'> & { state: CommentState }
type Latest = Texts & { id: string; version: number; writtenBy: string; writtenAt: string }

/** The latest version, once nobody else can add one; throws where it is not the one that was seen. */
async function latestOf(db: Transaction<DB>, { kpi, month }: Subject, seen: number): Promise<Latest | null> {
  await sql`select pg_advisory_xact_lock(hashtext('stalking-kpis comment'), hashtext(${kpi.id}))`.execute(db)
  const { rows } = await sql<Latest>`
    select comment_id as id, version, state, what_happened as "whatHappened", why, what_next as "whatNext",
           written_by as "writtenBy", written_at as "writtenAt"
    from   dashboard.comment_now
    where  kpi_id = ${kpi.id} and month = ${`${month}-01`}
  `.execute(db)
  const [latest = null] = rows
  if (latest && latest.version !== seen) throw changedMeanwhile({ by: latest.writtenBy, at: latest.writtenAt })
  if (!latest && seen !== 0) throw new Unanswerable('There is no such version. Reload the page.', { status: 409 })
  return latest
}

function isSame(latest: Texts, { state, whatHappened, why, whatNext }: Texts): boolean {
  return (
    latest.state === state && latest.whatHappened === whatHappened && latest.why === why && latest.whatNext === whatNext
  )
}

async function begin(db: Transaction<DB>, { kpi, month }: Subject, by: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into dashboard.comment (kpi_id, month, begun_by) values (${kpi.id}, ${`${month}-01`}, ${by})
    returning comment_id as id
  `.execute(db)
  const [begun] = rows
  if (!begun) throw new Error('The comment was not begun.')
  return begun.id
}

async function addVersion(
  db: Transaction<DB>,
  { id, version, state, whatHappened, why, whatNext, by }: Texts & { id: string; version: number; by: string },
): Promise<void> {
  await sql`
    insert into dashboard.comment_version (comment_id, version, state, what_happened, why, what_next, written_by)
    values (${id}, ${version}, ${state}, ${whatHappened}, ${why}, ${whatNext}, ${by})
  `.execute(db)
}

async function read(db: Transaction<DB>, release: Release, { kpi, month }: Subject): Promise<Comment> {
  const [comment] = await readComments(db, release, { kpiId: kpi.id, month })
  if (!comment) throw new Error('The comment cannot be read back.')
  return comment
}
