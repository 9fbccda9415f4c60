import type { PlanDraft, PlanLine, PlanVersion } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { Unanswerable } from '@dashboard/kpis'
import { sql, type Transaction } from 'kysely'
import { checkDraft } from './check-draft.ts'
import { readEvidence, readLines } from './kept-line.ts'
import { noLine, readVersions } from './line-page.ts'
import { planAlone, sayLine } from './say-line.ts'

/** Adds a line to the plan. */
export async function addLine(db: Transaction<DB>, draft: PlanDraft, by: string): Promise<PlanLine> {
  const checked = checkDraft(draft)
  await refuseNumberInUse(db, checked.number, null)
  const { id } = await db
    .insertInto('dashboard.plan_line')
    .values({ made_by: by })
    .returning('plan_line_id as id')
    .executeTakeFirstOrThrow()
  return insertVersion(db, id, checked, by)
}

/** Writes a further version of a line, for somebody who saw version `seen`; throws where another came in between. */
export async function changeLine(
  db: Transaction<DB>,
  id: string,
  { version: seen, ...draft }: PlanDraft & { version: number },
  by: string,
): Promise<PlanLine> {
  const checked = checkDraft(draft)
  await takeTurn(db, id, seen)
  await refuseNumberInUse(db, checked.number, id)
  return insertVersion(db, id, checked, by)
}

/** Says again what an earlier version said, as a further one. */
export async function undoLine(
  db: Transaction<DB>,
  id: string,
  { version: seen, to }: { version: number; to: number },
  by: string,
): Promise<PlanLine> {
  const versions = await takeTurn(db, id, seen)
  const earlier = versions.find(({ version }) => version === to && version < seen)
  if (!earlier) throw new Unanswerable('Choose an earlier version.', { field: 'to' })
  const { theme, said: status, ...rest } = earlier
  return insertVersion(db, id, checkDraft({ ...rest, theme: theme.id, status }), by)
}

/** One writer of a line at a time; gives what it said so far. */
async function takeTurn(db: Transaction<DB>, id: string, seen: number): Promise<PlanVersion[]> {
  await sql`select pg_advisory_xact_lock(hashtext('stalking-kpis plan'), hashtext(${id}))`.execute(db)
  const versions = await readVersions(db, id)
  const [latest] = versions
  if (!latest) throw noLine()
  if (latest.version !== seen)
    throw new Unanswerable(
      `Somebody else changed this while you were writing (${latest.writtenBy}, ${timeOf(latest.writtenAt)}). Nothing you wrote is lost: compare the two and send yours again.`,
      { status: 409 },
    )
  return versions
}

async function refuseNumberInUse(db: Transaction<DB>, number: string, but: string | null): Promise<void> {
  const other = (await readLines(db)).find((line) => line.number === number && line.id !== but)
  if (other)
    throw new Unanswerable(`${number} is the number of another line: ${other.title}.`, { status: 409, field: 'number' })
}

async function insertVersion(db: Transaction<DB>, id: string, draft: PlanDraft, by: string): Promise<PlanLine> {
  await db
    .insertInto('dashboard.plan_line_version')
    .values({
      plan_line_id: id,
      version: sql`(select coalesce(max(version), 0) + 1 from dashboard.plan_line_version where plan_line_id = ${id})`,
      number: draft.number,
      addressed_to: draft.addressedTo,
      theme: draft.theme,
      title: draft.title,
      wording: draft.wording,
      wording_status: draft.wordingStatus,
      wording_source: draft.wordingSource,
      owner: draft.owner,
      status: draft.status,
      reason: draft.reason,
      completed_on: draft.completedOn,
      due_on: draft.dueOn,
      due_status: draft.dueStatus,
      kpi_ids: draft.kpis,
      written_by: by,
    })
    .execute()
  const line = (await readLines(db)).find((each) => each.id === id)
  if (!line) throw noLine()
  return sayLine(line, { evidence: await readEvidence(db), ...planAlone, actions: null })
}

const clock = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' })

function timeOf(instant: string): string {
  return clock.format(new Date(instant))
}
