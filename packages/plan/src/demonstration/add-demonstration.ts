import { inTransaction, type DB } from '@dashboard/db'
import { findKpi } from '@dashboard/kpis'
import type { Insertable, Kysely, Transaction } from 'kysely'
import type { MadeUpLine, OwnLine } from './made-up-line.ts'
import { ownLines } from './own-lines.ts'
import { saidOfRecommendations } from './recommendations.ts'

type Version = Insertable<DB['dashboard.plan_line_version']>

const by = 'Made up for the demonstration'

/** Fills the plan with what owners might say, for a demonstration: it is read only while the load in force is made up too. */
export async function addDemonstration(db: Kysely<DB>): Promise<void> {
  await inTransaction(db, async (transaction) => {
    if (await isThere(transaction)) return
    for (const said of saidOfRecommendations)
      await tell(transaction, await lineNumbered(transaction, said.number), said)
    for (const line of ownLines) await tell(transaction, await begin(transaction, line), line)
  })
}

async function isThere(db: Transaction<DB>): Promise<boolean> {
  const made = await db
    .selectFrom('dashboard.plan_line_version')
    .select('version')
    .where('made_up', '=', true)
    .executeTakeFirst()
  return made !== undefined
}

/** What each telling changes of the version before it. */
async function tell(db: Transaction<DB>, before: Version, { told, evidence }: MadeUpLine): Promise<void> {
  let version = before
  for (const { on, owner, status, reason, due, done } of told) {
    version = {
      ...version,
      version: version.version + 1,
      owner: owner ?? version.owner,
      status,
      reason,
      completed_on: done ?? null,
      due_on: due ?? version.due_on ?? null,
      due_status: due ? 'verified' : (version.due_status ?? null),
      made_up: true,
      written_by: by,
      written_at: at(on),
    }
    await db.insertInto('dashboard.plan_line_version').values(version).execute()
  }
  for (const [label, on, reference] of evidence) {
    await db
      .insertInto('dashboard.plan_evidence')
      .values({
        plan_line_id: before.plan_line_id,
        label,
        dated_on: on,
        reference,
        made_up: true,
        recorded_by: by,
        recorded_at: at(on),
      })
      .execute()
  }
}

async function lineNumbered(db: Transaction<DB>, number: string): Promise<Version> {
  return db
    .selectFrom('dashboard.plan_line_version')
    .selectAll()
    .where('number', '=', number)
    .where('made_up', '=', false)
    .orderBy('version', 'desc')
    .executeTakeFirstOrThrow()
}

/** A line of the force's own in its first version, of which nobody has said anything yet. */
async function begin(db: Transaction<DB>, line: OwnLine): Promise<Version> {
  const [first] = line.told
  const begun = at('2024-12-10')
  const { id } = await db
    .insertInto('dashboard.plan_line')
    .values({ made_by: by, made_at: begun })
    .returning('plan_line_id as id')
    .executeTakeFirstOrThrow()
  const version: Version = {
    plan_line_id: id,
    version: 1,
    number: line.number,
    addressed_to: line.addressedTo,
    theme: line.theme,
    title: line.title,
    wording: line.wording,
    wording_status: 'verified',
    wording_source: 'Made up for the demonstration',
    owner: first?.owner ?? 'Stalking Delivery Group',
    due_on: line.due,
    due_status: 'verified',
    kpi_ids: line.kpis.map((code) => findKpi(code)?.id ?? code),
    made_up: true,
    written_by: by,
    written_at: begun,
  }
  await db.insertInto('dashboard.plan_line_version').values(version).execute()
  return version
}

/** Noon of a day. */
function at(day: string): string {
  return `${day}T12:00:00Z`
}
