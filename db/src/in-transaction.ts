import type { Kysely, Transaction } from 'kysely'
import type { DB } from './schema.ts'

/** Does something in the transaction that is under way, or else in one of its own. */
export async function inTransaction<T>(db: Kysely<DB>, act: (transaction: Transaction<DB>) => Promise<T>): Promise<T> {
  return db.isTransaction ? act(db as Transaction<DB>) : db.transaction().execute(act)
}
