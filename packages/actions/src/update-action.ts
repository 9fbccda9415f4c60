import type { ActionUpdate, UpdateDraft } from '@dashboard/contract'
import { inTransaction, type DB } from '@dashboard/db'
import { Unanswerable } from '@dashboard/kpis'
import { changedMeanwhile } from '@dashboard/texts'
import type { Kysely } from 'kysely'
import { statusWords } from './action-words.ts'
import { listUpdates } from './list-updates.ts'
import { readAction } from './read-action.ts'
import { lockAction } from './write-action.ts'

/** Adds an update of an action, after those that its writer saw; what is done needs evidence. */
export async function updateAction(
  db: Kysely<DB>,
  id: string,
  { updates, status, on, words, evidence }: UpdateDraft,
  { by, today }: { by: string; today: string },
): Promise<ActionUpdate> {
  if (on > today) throw new Unanswerable('The day lies ahead. Give one up to today.', { field: 'on' })
  if (status === 'done' && evidence === null)
    throw new Unanswerable('Give a link to the evidence that it is done.', { field: 'evidence' })
  return inTransaction(db, async (transaction) => {
    await lockAction(transaction, id)
    await readAction(transaction, 'restricted', id)
    const [latest] = await listUpdates(transaction, id)
    if (latest && latest.number !== updates) throw changedMeanwhile(latest)
    const made = await transaction
      .insertInto('dashboard.action_update')
      .values({ action_id: id, number: updates + 1, status, happened_on: on, words, evidence, written_by: by })
      .returning('written_at as at')
      .executeTakeFirstOrThrow()
    return {
      number: updates + 1,
      status: { id: status, title: statusWords[status] },
      on,
      words,
      evidence,
      by,
      at: made.at,
    }
  })
}
