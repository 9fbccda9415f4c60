import { record } from '@dashboard/audit'
import type { DB } from '@dashboard/db'
import { sql, type Transaction } from 'kysely'
import { personOf, type Reader } from './reader.ts'

/** Records that somebody signed in, and with other roles than the last time, where that is so. */
export async function recordSignIn(transaction: Transaction<DB>, reader: Reader): Promise<void> {
  const by = personOf(reader)
  const before = await rolesBefore(transaction, by.who)
  const changed = before !== null && before.toSorted().join() !== by.roles.toSorted().join()
  await record(
    transaction,
    { action: 'signed-in', subject: 'session', by },
    ...(changed ? [{ action: 'roles-changed' as const, subject: by.who, details: { before, now: by.roles }, by }] : []),
  )
}

type Gone = { session_id: string; issuer: string | null; subject: string | null; roles: string[] | null }

/** Records that a session ended by its own browser; one that was only a sign-in under way is not worth an entry. */
export async function recordSignOut(transaction: Transaction<DB>, gone: Gone): Promise<void> {
  const { session_id: sessionId, issuer, subject, roles } = gone
  if (issuer === null || roles === null) return
  await record(transaction, {
    action: 'signed-out',
    subject: 'session',
    by: { who: `${issuer} ${subject}`, roles, sessionId },
  })
}

async function rolesBefore(transaction: Transaction<DB>, who: string): Promise<string[] | null> {
  const { rows } = await sql<{ roles: string[] }>`
    select roles from audit.entry where who = ${who} and action = 'signed-in' order by number desc limit 1
  `.execute(transaction)
  return rows[0]?.roles ?? null
}
