import type { EvidenceDraft, PlanEvidence, WithdrawalDraft } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { Unanswerable } from '@dashboard/kpis'
import { sql, type Kysely } from 'kysely'
import { readEvidence, readLines, readToday } from './kept-line.ts'
import { noLine } from './line-page.ts'
import { sayEvidence } from './say-line.ts'

/** Records what shows that a line of the plan is being done. */
export async function addEvidence(db: Kysely<DB>, id: string, draft: EvidenceDraft, by: string): Promise<PlanEvidence> {
  if (!(await readLines(db)).some((line) => line.id === id)) throw noLine()
  if (draft.on > (await readToday(db)))
    throw new Unanswerable('Evidence cannot bear a day that is still to come.', { field: 'on' })
  const { evidence } = await db
    .insertInto('dashboard.plan_evidence')
    .values({ plan_line_id: id, label: draft.label, dated_on: draft.on, reference: draft.reference, recorded_by: by })
    .returning('plan_evidence_id as evidence')
    .executeTakeFirstOrThrow()
  return oneOf(db, evidence)
}

/** Withdraws evidence; it stays to be read with who withdrew it, and why. */
export async function withdrawEvidence(
  db: Kysely<DB>,
  { line, evidence }: { line: string; evidence: string },
  { reason }: WithdrawalDraft,
  by: string,
): Promise<PlanEvidence> {
  const row = await db
    .updateTable('dashboard.plan_evidence')
    .set({ withdrawn_by: by, withdrawn_reason: reason, withdrawn_at: sql`now()` })
    .where('plan_evidence_id', '=', evidence)
    .where('plan_line_id', '=', line)
    .where('withdrawn_at', 'is', null)
    .returning('plan_evidence_id')
    .executeTakeFirst()
  if (row) return oneOf(db, evidence)
  const known = (await readEvidence(db)).some(({ id, lineId }) => id === evidence && lineId === line)
  if (known) throw new Unanswerable('This evidence has been withdrawn already.', { status: 409 })
  throw new Unanswerable('There is no such evidence.', { status: 404 })
}

async function oneOf(db: Kysely<DB>, evidence: string): Promise<PlanEvidence> {
  const found = (await readEvidence(db)).find(({ id }) => id === evidence)
  if (!found) throw new Unanswerable('There is no such evidence.', { status: 404 })
  return sayEvidence(found)
}
