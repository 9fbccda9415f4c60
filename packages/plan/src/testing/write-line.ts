import { randomUUID } from 'node:crypto'
import type { DB } from '@dashboard/db'
import { sql, type Kysely } from 'kysely'

type Place = { line?: string; version?: number; on?: string }

/** Takes every line out of the plan. */
export async function emptyPlan(db: Kysely<DB>): Promise<void> {
  await sql`truncate dashboard.plan_line cascade`.execute(db)
}

/** Writes a version of a line as of a day, with a plain default for what is not said; gives the id of the line. */
export async function writeLine(
  db: Kysely<DB>,
  more: Record<string, string | null | string[]>,
  { line = randomUUID(), version = 1, on = '2026-01-05' }: Place = {},
): Promise<string> {
  if (version === 1)
    await sql`insert into dashboard.plan_line (plan_line_id, made_by) values (${line}, 'Analyst')`.execute(db)
  const row = {
    plan_line_id: line,
    version,
    number: 'L1',
    addressed_to: 'local-plan',
    theme: 'scrutiny',
    title: 'A line',
    wording_status: 'unverified',
    wording_source: 'A test',
    owner: 'Head of Crime',
    due_status: more['due_on'] ? 'verified' : null,
    kpi_ids: [],
    made_up: false,
    written_by: 'Analyst',
    written_at: `${on}T09:00:00Z`,
    ...more,
  }
  await sql`
    insert into dashboard.plan_line_version
    select * from jsonb_populate_record(null::dashboard.plan_line_version, ${JSON.stringify(row)}::jsonb)
  `.execute(db)
  return line
}
