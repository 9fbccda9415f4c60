import type { DB } from '@dashboard/db'
import { sql, type Kysely, type Transaction } from 'kysely'
import type { Reader } from './reader.ts'

/** Writes as somebody: the database knows for the length of the transaction who it is and by which role. */
export async function asReader<T>(
  db: Kysely<DB>,
  { issuer, subject, roles }: Reader,
  act: (transaction: Transaction<DB>) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (transaction) => {
    await sql`
      select set_config('dashboard.user_id', ${`${issuer} ${subject}`}, true),
             set_config('dashboard.roles', ${roles.join(' ')}, true)
    `.execute(transaction)
    return act(transaction)
  })
}
