import type { UpdateDraft } from '@dashboard/contract'
import { inTransaction, type DB } from '@dashboard/db'
import { Unanswerable } from '@dashboard/kpis'
import { changedMeanwhile } from '@dashboard/texts'
import type { Kysely } from 'kysely'
import type { KeptAction } from './ledger.ts'
import { listUpdates } from './list-updates.ts'
import { readAction } from './read-action.ts'
import { lockAction } from './write-action.ts'

/** Adds an update of an action, after those that its writer saw; what is done needs evidence. */
export async function updateAction(
  db: Kysely<DB>,
  id: string,
  { updates, status, on, words, evidence }: UpdateDraft,
  { by, today }: { by: string; today: string },
): Promise<KeptAction> {
  if (on > today) throw new Unanswerable('The day lies ahead. Give one up to today.', { field: 'on' })
  if (status === 'done' && evidence === null)
    throw new Unanswerable('Give a link to the evidence that it is done.', { field: 'evidence' })
  return inTransaction(db, async (transaction) => {
    await lockAction(transaction, id)
    await readAction(transaction, 'restricted', id)
    const [latest] = await listUpdates(transaction, id)
    if (latest && latest.number !== updates) throw changedMeanwhile(latest)
    await transaction
      .insertInto('dashboard.action_update')
      .values({
        action_id: id,
        number: (latest?.number ?? 0) + 1,
        status,
        happened_on: on,
        words,
        evidence,
        written_by: by,
      })
      .execute()
    return readAction(transaction, 'restricted', id)
  })
}
