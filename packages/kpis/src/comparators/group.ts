import type { GroupMember, MemberDraft, RemovalDraft } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { sql, type Kysely, type Selectable } from 'kysely'
import { Unanswerable } from '../pages/unanswerable.ts'

/** Every force that is or was in the group: those in it first, by name, then the latest removed. */
export async function listGroup(db: Kysely<DB>): Promise<GroupMember[]> {
  const rows = await db
    .selectFrom('reference.comparator_group')
    .selectAll()
    .orderBy('removed_at', (order) => order.desc().nullsFirst())
    .orderBy('force')
    .execute()
  return rows.map(memberOf)
}

/** Adds a force to the group that this one is shown beside; else throws that it is in it already. */
export async function addToGroup(db: Kysely<DB>, draft: MemberDraft & { addedBy: string }): Promise<GroupMember> {
  const { force, official, source, reason, addedBy } = draft
  const row = await db
    .insertInto('reference.comparator_group')
    .values({ force, official, source, reason, added_by: addedBy })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!row) throw new Unanswerable(`${force} is in the group already.`, { status: 409, field: 'force' })
  return memberOf(row)
}

/** Removes a force from the group; it stays to be read with who removed it, and why. */
export async function removeFromGroup(
  db: Kysely<DB>,
  id: string,
  { reason, removedBy }: RemovalDraft & { removedBy: string },
): Promise<GroupMember> {
  const row = await db
    .updateTable('reference.comparator_group')
    .set({ removed_by: removedBy, removed_reason: reason, removed_at: sql`now()` })
    .where('member_id', '=', id)
    .where('removed_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
  if (row) return memberOf(row)
  const known = await db
    .selectFrom('reference.comparator_group')
    .select('member_id')
    .where('member_id', '=', id)
    .executeTakeFirst()
  if (!known) throw new Unanswerable('There is no such force in the group.', { status: 404 })
  throw new Unanswerable('This force has been removed from the group already.', { status: 409 })
}

function memberOf(row: Selectable<DB['reference.comparator_group']>): GroupMember {
  const { added_by: addedBy, reason, removed_by: removedBy, removed_at: removedAt, removed_reason: why } = row
  return {
    id: row.member_id,
    force: row.force,
    official: row.official,
    source: row.source,
    added: addedBy !== null && reason !== null ? { by: addedBy, at: row.added_at, reason } : null,
    removed:
      removedBy !== null && removedAt !== null && why !== null ? { by: removedBy, at: removedAt, reason: why } : null,
  }
}
