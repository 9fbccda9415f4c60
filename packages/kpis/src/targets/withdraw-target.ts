import type { RecordedTarget, WithdrawalDraft } from '@dashboard/contract'
import { inTransaction, type DB } from '@dashboard/db'
import { sql, type Kysely, type Selectable, type Transaction } from 'kysely'
import type { Kpi } from '../define-kpi.ts'
import { Unanswerable } from '../pages/unanswerable.ts'
import { readTarget } from './list-targets.ts'

/** Withdraws a target set by mistake: the one before it goes on, and it stays to be read with who withdrew it, and why. */
export async function withdrawTarget(
  db: Kysely<DB>,
  kpi: Kpi,
  id: string,
  { reason, withdrawnBy }: WithdrawalDraft & { withdrawnBy: string },
): Promise<RecordedTarget> {
  return inTransaction(db, async (transaction) => {
    await endTarget(transaction, kpi, id, { as: 'mistake', by: withdrawnBy, reason })
    return readTarget(transaction, kpi, id)
  })
}

type End = { as: 'mistake' | 'confirmed'; by: string; reason: string }

/** Ends a target of a KPI that is in force; else throws that there is none. */
export async function endTarget(
  db: Transaction<DB>,
  kpi: Kpi,
  id: string,
  { as, by, reason }: End,
): Promise<Selectable<DB['reference.target']>> {
  const row = await db
    .updateTable('reference.target')
    .set({ withdrawn_as: as, withdrawn_by: by, withdrawn_reason: reason, withdrawn_at: sql`now()` })
    .where('target_id', '=', id)
    .where('kpi_id', '=', kpi.id)
    .where('withdrawn_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
  if (row) return row
  const known = await db
    .selectFrom('reference.target')
    .select('target_id')
    .where('target_id', '=', id)
    .where('kpi_id', '=', kpi.id)
    .executeTakeFirst()
  if (!known) throw new Unanswerable('There is no such target of this KPI.', { status: 404 })
  throw new Unanswerable('This target has been withdrawn or replaced already.', { status: 409 })
}
