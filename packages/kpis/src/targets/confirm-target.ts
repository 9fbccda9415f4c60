import type { ConfirmationDraft, RecordedTarget } from '@dashboard/contract'
import { inTransaction, type DB } from '@dashboard/db'
import type { Kysely } from 'kysely'
import type { Kpi } from '../define-kpi.ts'
import { Unanswerable } from '../pages/unanswerable.ts'
import { readTarget } from './list-targets.ts'
import { endTarget } from './withdraw-target.ts'

/** Confirms a placeholder: the same target over the same months follows it as confirmed, and the placeholder stays to be read. */
export async function confirmTarget(
  db: Kysely<DB>,
  kpi: Kpi,
  id: string,
  { source, reason, recordedBy }: ConfirmationDraft & { recordedBy: string },
): Promise<RecordedTarget> {
  return inTransaction(db, async (transaction) => {
    const before = await endTarget(transaction, kpi, id, { as: 'confirmed', by: recordedBy, reason })
    if (before.status !== 'placeholder')
      throw new Unanswerable('This target has been confirmed already.', { status: 409 })
    const { id: confirmed } = await transaction
      .insertInto('reference.target')
      .values({
        kpi_id: before.kpi_id,
        measure_id: before.measure_id,
        value: before.value,
        unit: before.unit,
        within_days: before.within_days,
        owner: before.owner,
        valid_from: before.valid_from,
        valid_to: before.valid_to,
        source,
        status: 'confirmed',
        reason,
        recorded_by: recordedBy,
      })
      .returning('target_id as id')
      .executeTakeFirstOrThrow()
    return readTarget(transaction, kpi, confirmed)
  })
}
