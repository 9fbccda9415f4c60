import type { AuditAction } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { sql, type Kysely } from 'kysely'

export type Entry = {
  action: AuditAction
  /** What it was done to: the code of a KPI, the id of a figure or a load, a route. */
  subject: string
  /** What else tells it; no figures, no records, no names of people. */
  details?: Record<string, string | number | boolean | null | string[]>
  /** Left out: the person for whom the transaction writes, if there is one. */
  by?: { who: string; roles: readonly string[]; sessionId: string | null }
}

/** Adds to the audit log; within a transaction, at its end, because other entries wait until it is over. */
export async function record(db: Kysely<DB>, ...entries: Entry[]): Promise<void> {
  const rows = entries.map(({ action, subject, details = {}, by }) => ({
    action,
    subject,
    details,
    ...(by && { who: by.who, roles: by.roles, session_id: by.sessionId }),
  }))
  await sql`select audit.record(${JSON.stringify(rows)}::jsonb)`.execute(db)
}
