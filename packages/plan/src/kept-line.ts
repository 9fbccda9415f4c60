import type { PlanEvidence, PlanLine, PlanVersion } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { sql, type Kysely } from 'kysely'

/** A line of the plan as the database has it, in its latest version of a day. */
export type KeptLine = Omit<PlanLine, 'theme' | 'kpis' | 'evidence'> &
  Pick<PlanVersion, 'wording' | 'wordingSource'> & { theme: string; kpiIds: string[] }

export type KeptEvidence = PlanEvidence & { lineId: string }

/** The plan as it stood at the end of a day, or as it stands now: what is recommended first, then the force's own lines. */
export async function readLines(db: Kysely<DB>, on: string | null = null): Promise<KeptLine[]> {
  const { rows } = await sql<KeptLine>`
    select plan_line_id as id, version, number, addressed_to as "addressedTo", theme, title, wording,
           wording_status as "wordingStatus", wording_source as "wordingSource", owner, status, reason,
           completed_on as "completedOn", due_on as "dueOn", due_status as "dueStatus",
           earlier_due_on::text[] as "earlierDueOn", kpi_ids as "kpiIds", made_up as "madeUp"
    from   dashboard.plan_line_on(${momentOf(on)})
  `.execute(db)
  return rows.toSorted(inOrder)
}

/** Evidence as it stood then, the newest first; that withdrawn comes last, and only where it was asked of now. */
export async function readEvidence(db: Kysely<DB>, on: string | null = null): Promise<KeptEvidence[]> {
  const moment = momentOf(on)
  const { rows } = await sql<Row>`
    select plan_evidence_id as id, plan_line_id as "lineId", label, dated_on as "on", reference,
           recorded_by as "recordedBy", recorded_at as "recordedAt",
           withdrawn_by as "withdrawnBy", withdrawn_at as "withdrawnAt", withdrawn_reason as "withdrawnReason"
    from   dashboard.plan_evidence
    where  recorded_at <= ${moment}
    and    (${on}::date is null or withdrawn_at is null or withdrawn_at > ${moment})
    and    (not made_up or dashboard.reads_made_up())
    order  by withdrawn_at is not null, dated_on desc, recorded_at desc
  `.execute(db)
  return rows.map((row) => (on === null ? evidenceOf(row) : { ...evidenceOf(row), withdrawn: null }))
}

/** Today in London. */
export async function readToday(db: Kysely<DB>): Promise<string> {
  const { rows } = await sql<{ today: string }>`select (now() at time zone 'Europe/London')::date as today`.execute(db)
  return rows[0]?.today ?? ''
}

function momentOf(on: string | null) {
  return on === null ? sql`now()` : sql`(${on}::date + time '23:59:59.999999') at time zone 'Europe/London'`
}

type Row = Omit<KeptEvidence, 'withdrawn'> & {
  withdrawnBy: string | null
  withdrawnAt: string | null
  withdrawnReason: string | null
}

function evidenceOf({ withdrawnBy: by, withdrawnAt: at, withdrawnReason: reason, ...row }: Row): KeptEvidence {
  return { ...row, withdrawn: by !== null && at !== null && reason !== null ? { by, at, reason } : null }
}

const numbers = new Intl.Collator('en-GB', { numeric: true })
const own = (line: KeptLine) => (isOwn(line) ? 1 : 0)

function inOrder(a: KeptLine, b: KeptLine): number {
  return own(a) - own(b) || numbers.compare(a.number, b.number) || a.id.localeCompare(b.id)
}

/** Whether a line is the force's own rather than the report's. */
export function isOwn({ addressedTo }: Pick<KeptLine, 'addressedTo'>): boolean {
  return addressedTo === 'national-plan' || addressedTo === 'local-plan'
}
