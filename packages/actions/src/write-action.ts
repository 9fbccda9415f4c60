import type { ActionChange, ActionDraft, ActionReturn } from '@dashboard/contract'
import { inTransaction, type DB } from '@dashboard/db'
import { Unanswerable } from '@dashboard/kpis'
import { changedMeanwhile } from '@dashboard/texts'
import { sql, type Kysely, type Transaction } from 'kysely'
import { checkContent, type Content } from './check-content.ts'
import type { KeptAction } from './ledger.ts'
import { readAction } from './read-action.ts'

/** Adds an action. */
export async function addAction(db: Kysely<DB>, draft: ActionDraft, by: string): Promise<KeptAction> {
  const content = checkContent(draft)
  return inTransaction(db, async (transaction) => {
    const { action_id: id } = await transaction
      .insertInto('dashboard.action')
      .values({ made_by: by })
      .returning('action_id')
      .executeTakeFirstOrThrow()
    return write(transaction, { id, version: 1, content, by })
  })
}

/** Changes an action: a new version, after the one that its writer saw. */
export async function changeAction(
  db: Kysely<DB>,
  id: string,
  { version, ...draft }: ActionChange,
  by: string,
): Promise<KeptAction> {
  const content = checkContent(draft)
  return inTransaction(db, async (transaction) => {
    await lockVersion(transaction, id, version)
    return write(transaction, { id, version: version + 1, content, by })
  })
}

/** Undoes changes: a new version that says what an earlier one said. */
export async function returnAction(
  db: Kysely<DB>,
  id: string,
  { version, to }: ActionReturn,
  by: string,
): Promise<KeptAction> {
  return inTransaction(db, async (transaction) => {
    await lockVersion(transaction, id, version)
    if (to >= version) throw new Unanswerable('Choose an earlier version to go back to.', { field: 'to' })
    await sql`
      insert into dashboard.action_version (action_id, version, title, what, owner, starts_on, due_on, source, kpi_ids,
             plan_line_id, meeting_id, effect_kpi_id, effect_direction, effect_month, written_by)
      select action_id, ${version + 1}, title, what, owner, starts_on, due_on, source, kpi_ids,
             plan_line_id, meeting_id, effect_kpi_id, effect_direction, effect_month, ${by}
      from   dashboard.action_version
      where  action_id = ${id} and version = ${to}
    `.execute(transaction)
    return readAction(transaction, 'restricted', id)
  })
}

/** Others who change it wait until this transaction has ended; throws where somebody has changed it since it was seen. */
async function lockVersion(db: Transaction<DB>, id: string, version: number): Promise<void> {
  await lockAction(db, id)
  const latest = await db
    .selectFrom('dashboard.action_version')
    .select(['version', 'written_by as by', 'written_at as at'])
    .where('action_id', '=', id)
    .orderBy('version', 'desc')
    .executeTakeFirst()
  if (!latest) throw new Unanswerable('There is no such action. Choose one from the list.', { status: 404 })
  if (latest.version !== version) throw changedMeanwhile(latest)
}

/** One change of an action after the other. */
export async function lockAction(db: Transaction<DB>, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('stalking-kpis action'), hashtext(${id}))`.execute(db)
}

type Written = { id: string; version: number; content: Content; by: string }

async function write(db: Transaction<DB>, { id, version, content, by }: Written): Promise<KeptAction> {
  await db
    .insertInto('dashboard.action_version')
    .values({
      action_id: id,
      version,
      title: content.title,
      what: content.what,
      owner: content.owner,
      starts_on: content.startsOn,
      due_on: content.dueOn,
      source: content.source,
      kpi_ids: content.kpiIds,
      plan_line_id: content.planLine,
      meeting_id: content.meeting,
      effect_kpi_id: content.effectKpiId,
      effect_direction: content.effectDirection,
      effect_month: content.effectMonth && `${content.effectMonth}-01`,
      written_by: by,
    })
    .execute()
  return readAction(db, 'restricted', id)
}
