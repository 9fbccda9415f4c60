import type { StepChange } from '@dashboard/contract'
import { monthOf } from '@dashboard/contract/month'
import type { DB } from '@dashboard/db'
import type { Kysely, Selectable } from 'kysely'

/** A step change and the KPI that it is of. */
export type RecordedStepChange = StepChange & { kpiId: string }

/** Every step change ever recorded: those in force first, each part from the latest month on. */
export async function listStepChanges(db: Kysely<DB>): Promise<RecordedStepChange[]> {
  const rows = await db
    .selectFrom('dashboard.step_change')
    .selectAll()
    .orderBy('withdrawn_at', (order) => order.desc().nullsFirst())
    .orderBy('from_month', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute()
  return rows.map(stepChangeOf)
}

export function stepChangeOf(row: Selectable<DB['dashboard.step_change']>): RecordedStepChange {
  const { withdrawn_by: by, withdrawn_at: at, withdrawn_reason: reason } = row
  return {
    id: row.step_change_id,
    kpiId: row.kpi_id,
    month: monthOf(row.from_month),
    label: row.label,
    reason: row.reason,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
    withdrawn: by !== null && at !== null && reason !== null ? { by, at, reason } : null,
  }
}
