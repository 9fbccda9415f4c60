import type { RecordedTarget } from '@dashboard/contract'
import { monthOf } from '@dashboard/contract/month'
import { formatTarget, type Unit } from '@dashboard/contract/value'
import type { DB } from '@dashboard/db'
import type { Kysely, Selectable } from 'kysely'
import type { Kpi, Measure } from '../define-kpi.ts'
import { withinWords } from '../judge/target-status.ts'

/** A target as the database has it. */
export type KeptTarget = Omit<RecordedTarget, 'words'> & { kpiId: string; measureId: string; unit: string }

/** Every target ever set: those in force first, each part from the latest month on. */
export async function listTargets(db: Kysely<DB>): Promise<KeptTarget[]> {
  const rows = await keptRows(db)
    .orderBy('withdrawn_at', (order) => order.desc().nullsFirst())
    .orderBy('valid_from', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute()
  return rows.map(keptTarget)
}

/** One of them, as readers see it. */
export async function readTarget(db: Kysely<DB>, kpi: Kpi, id: string): Promise<RecordedTarget> {
  const row = await keptRows(db).where('reference.target.target_id', '=', id).executeTakeFirstOrThrow()
  return recordedTarget(keptTarget(row), kpi.allMeasures.find((measure) => measure.id === row.measure_id) ?? null)
}

/** Rows with the last day on which each holds: a target in force is ended by the one that follows. */
function keptRows(db: Kysely<DB>) {
  return db
    .selectFrom('reference.target')
    .leftJoin('reference.target_in_force as in_force', 'in_force.target_id', 'reference.target.target_id')
    .selectAll('reference.target')
    .select('in_force.valid_to as ended_on')
}

function keptTarget(row: Selectable<DB['reference.target']> & { ended_on: string | null }): KeptTarget {
  const { recorded_by: by, reason, withdrawn_as: as, withdrawn_by: withdrawnBy, withdrawn_at: at } = row
  const { withdrawn_reason: why } = row
  const lastDay = row.ended_on ?? row.valid_to
  return {
    id: row.target_id,
    kpiId: row.kpi_id,
    measureId: row.measure_id,
    value: row.value,
    unit: row.unit,
    withinDays: row.within_days,
    status: row.status as RecordedTarget['status'],
    source: row.source,
    owner: row.owner,
    from: monthOf(row.valid_from),
    until: lastDay && monthOf(lastDay),
    recorded: by !== null && reason !== null ? { by, at: row.recorded_at, reason } : null,
    withdrawn:
      as !== null && withdrawnBy !== null && at !== null && why !== null
        ? { as: as as NonNullable<RecordedTarget['withdrawn']>['as'], by: withdrawnBy, at, reason: why }
        : null,
  }
}

/** A kept target with what it asks in words. */
export function recordedTarget(kept: KeptTarget, measure: Measure | null): RecordedTarget {
  const { kpiId: _kpiId, measureId: _measureId, unit, ...target } = kept
  const within = measure ? withinWords(target, measure) : ''
  return { ...target, words: `${formatTarget(target.value, unit as Unit)}${within}` }
}
