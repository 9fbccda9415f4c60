import { inTransaction, type DB } from '@dashboard/db'
import { sql, type Kysely, type Transaction } from 'kysely'
import { knownKpiIds } from '../check-content.ts'
import { madeUpActions, madeUpEvents, type MadeUpAction } from './made-up-actions.ts'

const by = 'Made up for the demonstration'

/** Adds made-up actions and events, once: they are read only while the load in force is made up too. */
export async function addMadeUpActions(db: Kysely<DB>): Promise<void> {
  await inTransaction(db, async (transaction) => {
    const known = await transaction
      .selectFrom('dashboard.action')
      .select('number')
      .where('made_up', '=', true)
      .executeTakeFirst()
    if (known) return
    for (const action of madeUpActions) await addAction(transaction, action)
    for (const { kpis, on, label, words, recordedOn } of madeUpEvents)
      await transaction
        .insertInto('dashboard.event')
        .values({
          made_up: true,
          kpi_ids: knownKpiIds(kpis),
          starts_on: on.length === 7 ? `${on}-01` : on,
          whole_month: on.length === 7,
          label,
          words,
          recorded_by: by,
          recorded_at: at(recordedOn),
        })
        .execute()
  })
}

async function addAction(db: Transaction<DB>, action: MadeUpAction): Promise<void> {
  const { title, what, owner, source, kpis, line, addedOn, startsOn, due, moved, effect, updates } = action
  const { action_id: id } = await db
    .insertInto('dashboard.action')
    .values({ made_up: true, made_by: by, made_at: at(addedOn) })
    .returning('action_id')
    .executeTakeFirstOrThrow()
  const dates = [{ due, on: addedOn }, ...(moved ? [{ due: moved.to, on: moved.on }] : [])]
  for (const [index, date] of dates.entries())
    await db
      .insertInto('dashboard.action_version')
      .values({
        action_id: id,
        version: index + 1,
        title,
        what,
        owner,
        starts_on: startsOn,
        due_on: date.due,
        source,
        kpi_ids: knownKpiIds(kpis),
        plan_line_id: sql`(select plan_line_id from dashboard.plan_line_now where number = ${line})`,
        effect_kpi_id: effect && (knownKpiIds([effect.kpi])[0] ?? null),
        effect_direction: effect?.direction ?? null,
        effect_month: effect && `${effect.month}-01`,
        written_by: by,
        written_at: at(date.on),
      })
      .execute()
  for (const [index, { status, on, words, evidence = null }] of updates.entries())
    await db
      .insertInto('dashboard.action_update')
      .values({
        action_id: id,
        number: index + 1,
        status,
        happened_on: on,
        words,
        evidence,
        written_by: by,
        written_at: at(on),
      })
      .execute()
}

/** Noon of a day in London. */
function at(day: string) {
  return sql<string>`(${day}::date + time '12:00') at time zone 'Europe/London'`
}
