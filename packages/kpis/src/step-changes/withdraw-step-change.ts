import type { StepChange, WithdrawalDraft } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { sql, type Kysely } from 'kysely'
import type { Kpi } from '../define-kpi.ts'
import { Unanswerable } from '../pages/unanswerable.ts'
import { stepChangeOf } from './list-step-changes.ts'

/** Withdraws a step change of a KPI: its limits run through again, and it stays to be read with who withdrew it, and why. */
export async function withdrawStepChange(
  db: Kysely<DB>,
  kpi: Kpi,
  id: string,
  { reason, withdrawnBy }: WithdrawalDraft & { withdrawnBy: string },
): Promise<StepChange> {
  const row = await db
    .updateTable('dashboard.step_change')
    .set({ withdrawn_by: withdrawnBy, withdrawn_reason: reason, withdrawn_at: sql`now()` })
    .where('step_change_id', '=', id)
    .where('kpi_id', '=', kpi.id)
    .where('withdrawn_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
  if (row) return stepChangeOf(row)
  const known = await db
    .selectFrom('dashboard.step_change')
    .select('withdrawn_at')
    .where('step_change_id', '=', id)
    .where('kpi_id', '=', kpi.id)
    .executeTakeFirst()
  if (!known) throw new Unanswerable('There is no such step change of this KPI.', { status: 404 })
  throw new Unanswerable('This step change has been withdrawn already.', { status: 409 })
}
