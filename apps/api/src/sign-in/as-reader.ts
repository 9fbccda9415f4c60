import type { DB } from '@dashboard/db'
import { sql, type Kysely, type Transaction } from 'kysely'
import { personOf, type Reader } from './reader.ts'

/** Writes as somebody: the database knows for the length of the transaction who it is and by which role, and the audit log with it. */
export async function asReader<T>(
  db: Kysely<DB>,
  reader: Reader,
  act: (transaction: Transaction<DB>) => Promise<T>,
): Promise<T> {
  const { who, roles, sessionId } = personOf(reader)
  return db.transaction().execute(async (transaction) => {
    await sql`
      select set_config('dashboard.user_id', ${who}, true),
             set_config('dashboard.roles', ${roles.join(' ')}, true),
             set_config('dashboard.session_id', ${sessionId}, true)
    `.execute(transaction)
    return act(transaction)
  })
}
