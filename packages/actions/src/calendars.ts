import { createHash, randomBytes } from 'node:crypto'
import type { RemindersPage } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { Unanswerable } from '@dashboard/kpis'
import { sql, type Kysely, type Transaction } from 'kysely'
import { dueThings } from './due-things.ts'

/** An address that a calendar can ask for as long as it is not withdrawn; its key is told this once. */
export type NewCalendar = { id: string; owner: string; key: string; endsAt: string }

/** Makes one for whoever the transaction writes for. */
export async function makeCalendar(db: Transaction<DB>, owner: string, by: string): Promise<NewCalendar> {
  if ((await dueThings(db, owner)).length === 0)
    throw new Unanswerable('Choose an owner from the list.', { field: 'owner' })
  const key = randomBytes(32).toString('base64url')
  const { rows } = await sql<{ id: string; endsAt: string }>`
    insert into dashboard.calendar_address (key_hash, owner, made_for, made_by)
    values (${hashOf(key)}, ${owner}, current_setting('dashboard.user_id'), ${by})
    returning calendar_id as id, ends_at as "endsAt"
  `.execute(db)
  const [made] = rows
  if (!made) throw new Error('An address that is made is told.')
  return { ...made, owner, key }
}

/** Those of a person that have not been withdrawn, the latest first. */
export async function listCalendars(db: Kysely<DB>, who: string): Promise<RemindersPage['calendars']> {
  const { rows } = await sql<RemindersPage['calendars'][number]>`
    select calendar_id as id, owner, made_at as "madeAt", ends_at as "endsAt", ends_at <= now() as ended
    from   dashboard.calendar_address
    where  made_for = ${who} and withdrawn_at is null
    order  by made_at desc
  `.execute(db)
  return rows
}

/** Withdraws one of whoever the transaction writes for. */
export async function withdrawCalendar(db: Transaction<DB>, id: string): Promise<{ id: string; owner: string }> {
  const { rows } = await sql<{ id: string; owner: string }>`
    update dashboard.calendar_address
    set    withdrawn_at = now()
    where  calendar_id = ${id} and made_for = current_setting('dashboard.user_id') and withdrawn_at is null
    returning calendar_id as id, owner
  `.execute(db)
  if (!rows[0])
    throw new Unanswerable('There is no such calendar of yours, or it was withdrawn already.', { status: 404 })
  return rows[0]
}

/** Whose due dates a key tells; null of one that is unknown, withdrawn or too old. */
export async function ownerOfKey(db: Kysely<DB>, key: string): Promise<string | null> {
  const { rows } = await sql<{ owner: string }>`
    select owner from dashboard.calendar_address
    where  key_hash = ${hashOf(key)} and withdrawn_at is null and ends_at > now()
  `.execute(db)
  return rows[0]?.owner ?? null
}

/** The key has 256 random bits: nobody can try them all, so that no salt is needed. */
function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}
