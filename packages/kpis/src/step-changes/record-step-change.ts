import type { SeriesBreak, StepChange, StepChangeDraft } from '@dashboard/contract'
import { monthOf } from '@dashboard/contract/month'
import { inTransaction, type DB } from '@dashboard/db'
import { sql, type Kysely, type Transaction } from 'kysely'
import { asMonthlyShare } from '../as-share.ts'
import type { Kpi } from '../define-kpi.ts'
import { stepRefusal } from '../judge/step-change.ts'
import { Unanswerable } from '../pages/unanswerable.ts'
import { readKpi, type Reading } from '../read-kpi.ts'
import type { Release } from '../release.ts'
import { stepChangeOf } from './list-step-changes.ts'

/** Records that the process behind a KPI has changed for good, where its figures bear that out; else throws why they do not. */
export async function recordStepChange(
  db: Kysely<DB>,
  release: Release,
  kpi: Kpi,
  { month, label, reason, recordedBy }: StepChangeDraft & { recordedBy: string },
): Promise<StepChange> {
  const [read] = readKpi(release, kpi)
  const whole = read && (asMonthlyShare(read) ?? read)
  if (!whole) throw new Unanswerable(`The load in force has no figures for ${kpi.code}: there is nothing to change.`)
  return inTransaction(db, async (transaction) => {
    await waitForOthers(transaction, kpi)
    const refusal = stepRefusal({ ...whole, breaks: await breaksNow(transaction, whole) }, month)
    if (refusal) throw new Unanswerable(refusal.message, { status: refusal.status, field: 'month' })
    const row = await transaction
      .insertInto('dashboard.step_change')
      .values({ kpi_id: kpi.id, from_month: `${month}-01`, label, reason, recorded_by: recordedBy })
      .returningAll()
      .executeTakeFirstOrThrow()
    return stepChangeOf(row)
  })
}

/** Two that agree with the figures each on its own may not do so together: one after the other. */
async function waitForOthers(db: Transaction<DB>, { id }: Kpi): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('stalking-kpis step change'), hashtext(${id}))`.execute(db)
}

/** The breaks of a reading, with the step changes as they stand now and not as they did when the release was read. */
async function breaksNow(db: Transaction<DB>, { kpi, breaks }: Reading): Promise<SeriesBreak[]> {
  const rows = await db
    .selectFrom('dashboard.step_change')
    .select(['from_month', 'label', 'reason'])
    .where('kpi_id', '=', kpi.id)
    .where('withdrawn_at', 'is', null)
    .execute()
  const steps = rows.map(({ from_month: from, ...row }): SeriesBreak => ({
    ...row,
    month: monthOf(from),
    kind: 'step',
    recordedBy: null,
    recordedOn: null,
  }))
  return [...breaks.filter(({ kind }) => kind === 'break'), ...steps]
}
