import type { DB } from '@dashboard/db'
import type { WayIn } from '@dashboard/contract'
import { Refusal } from '@dashboard/extract'
import { sql, type Kysely } from 'kysely'

/** An extract that was handed in to be loaded, as it stands. */
export type Intake = {
  id: string
  wayIn: WayIn
  name: string
  path: string
  askedBy: string
  state: string
  endedAt: string | null
}

export async function readIntake(db: Kysely<DB>, id: string): Promise<Intake | null> {
  const { rows } = await sql<Intake>`
    select intake_id as id, way_in as "wayIn", name, path, asked_by as "askedBy", state, ended_at as "endedAt"
    from   dashboard.intake
    where  intake_id = ${id}
  `.execute(db)
  return rows[0] ?? null
}

export type Ending = {
  state: 'unchanged' | 'refused' | 'cancelled' | 'failed'
  sentence: string
  loadId?: string | null
  report?: object
}

/** Keeps how an intake ended without a new load; what has ended stays as it is. */
export async function endIntake(db: Kysely<DB>, id: string, ending: Ending): Promise<void> {
  const { state, sentence, loadId = null, report = { outcome: state, sentence } } = ending
  await sql`
    update dashboard.intake
    set    state = ${state}, sentence = ${sentence}, load_id = ${loadId}, report = ${JSON.stringify(report)},
           ended_at = clock_timestamp()
    where  intake_id = ${id} and ended_at is null
  `.execute(db)
}

export const cancelled = 'The load was cancelled. Nothing was changed.'

/** Keeps that an intake was loaded, in the transaction of its load; throws a Refusal where it has been cancelled before. */
export async function commitIntake(transaction: Kysely<DB>, id: string, loadId: string): Promise<void> {
  const { numAffectedRows } = await sql`
    update dashboard.intake
    set    state = 'committed', sentence = 'The extract was loaded.', load_id = ${loadId}, ended_at = clock_timestamp()
    where  intake_id = ${id} and ended_at is null and cancel_asked_at is null
  `.execute(transaction)
  if (numAffectedRows !== 1n) throw new Refusal(cancelled)
}

/** Ends what is under way by its row while nothing will take it up, as after a backup was restored. */
export async function endWithoutJob(db: Kysely<DB>): Promise<void> {
  await sql`
    update dashboard.intake
    set    state = 'failed', sentence = 'Its place in the queue was lost. Nothing was changed; hand it in again.',
           ended_at = clock_timestamp()
    where  state in ('waiting', 'checking', 'measuring') and way_in <> 'command'
    and    not exists (select from graphile_worker.jobs where key = 'load ' || intake_id)
  `.execute(db)
}

/** Ends what commands were loading that have been killed. */
export async function endKilledCommands(db: Kysely<DB>): Promise<void> {
  await sql`
    update dashboard.intake
    set    state = 'failed', sentence = 'The command was ended in the middle. Nothing was changed; load it again.',
           ended_at = clock_timestamp()
    where  ended_at is null and way_in = 'command' and dashboard.command_has_ended(intake_number)
  `.execute(db)
}
