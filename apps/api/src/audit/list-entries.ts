import type { AuditAction } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { sql, type Kysely, type RawBuilder } from 'kysely'

export type Filter = {
  who?: string | undefined
  action?: AuditAction | undefined
  kpi?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

export type ListedEntry = {
  number: number
  at: string
  who: string | null
  roles: string[]
  sessionId: string | null
  action: string
  subject: string
  details: Record<string, unknown>
  previousHash: string
  hash: string
}

/** The entries that a filter finds, the newest first, and how many there are. Days are those of London. */
export async function listEntries(
  db: Kysely<DB>,
  filter: Filter,
  { most, before = null }: { most: number; before?: number | null },
): Promise<{ found: number; entries: ListedEntry[] }> {
  const where = conditionOf(filter)
  const { rows: entries } = await sql<ListedEntry>`
    select number, at, who, roles, session_id as "sessionId", action, subject, details,
           previous_hash as "previousHash", hash
    from   audit.entry
    where  ${where} and (${before}::bigint is null or number < ${before})
    order  by number desc
    limit  ${most}
  `.execute(db)
  const { rows: counted } = await sql<{ found: number }>`
    select count(*) as found from audit.entry where ${where}
  `.execute(db)
  return { found: counted[0]?.found ?? 0, entries }
}

/** Somebody is found by their number, a part of it or their role, or as the one by whom a load or a restore was asked for. */
function conditionOf({ who, action, kpi, from, to }: Filter): RawBuilder<unknown> {
  const all = [
    who && sql`(strpos(lower(who), lower(${who})) > 0 or ${who} = any(roles) or details ->> 'by' = ${who})`,
    action && sql`action = ${action}`,
    kpi && sql`details ->> 'kpi' = ${kpi}`,
    from && sql`at >= ${from}::date::timestamp at time zone 'Europe/London'`,
    to && sql`at < (${to}::date + 1)::timestamp at time zone 'Europe/London'`,
  ].filter((each) => typeof each === 'object')
  return all.length > 0 ? sql.join(all, sql` and `) : sql`true`
}
