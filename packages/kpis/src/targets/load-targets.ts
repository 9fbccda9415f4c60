import type { Audience, TargetStep } from '@dashboard/contract'
import { addMonths, monthOf } from '@dashboard/contract/month'
import type { DB } from '@dashboard/db'
import { sql, type Kysely } from 'kysely'

/** A target of a measure, over the months in which it holds. */
export type MeasureTarget = TargetStep & { kpiId: string; measureId: string }

/** The targets in force; what people wrote of where they come from is for the force alone. */
export async function loadTargets(db: Kysely<DB>, audience: Audience): Promise<MeasureTarget[]> {
  const { rows } = await sql<
    Omit<MeasureTarget, 'from' | 'to'> & { validFrom: string; validTo: string | null; written: boolean }
  >`
    select kpi_id as "kpiId", measure_id as "measureId", value, within_days as "withinDays", status, source,
           valid_from as "validFrom", valid_to as "validTo", recorded_by is not null as written
    from   reference.target_in_force
    order  by kpi_id, measure_id, valid_from
  `.execute(db)
  return rows.map(({ validFrom, validTo, written, ...row }) => ({
    ...row,
    source: written && audience !== 'restricted' ? 'Set by the force.' : row.source,
    from: monthOf(validFrom),
    to: validTo && addMonths(monthOf(validTo), 1),
  }))
}
