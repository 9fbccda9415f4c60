import { monthOf } from '@dashboard/contract/month'
import type { DB } from '@dashboard/db'
import { sql, type Kysely } from 'kysely'
import type { Cell } from '../cell.ts'

type Row = Omit<Cell, 'firstMonth' | 'histogram'> & {
  firstMonth: string
  month: number[] | null
  length: number[] | null
  end: number[] | null
  alike: number[] | null
}

/** The exact counts of a measure in a load, those of the narrower population first. */
export async function readCells(db: Kysely<DB>, loadId: string, measureId: string): Promise<Cell[]> {
  const { rows } = await sql<Row>`
    select population, kpi_id as "kpiId", measure_id as "measureId", breakdown, category, part, first_month as "firstMonth",
           cases, met, unknown, exposure, histogram_month as month, histogram_length as length, histogram_end as end,
           histogram_cases as alike, event_days as days
    from   kpi.cell
    where  load_id = ${loadId} and measure_id = ${measureId}
    order  by population, breakdown, category, part
  `.execute(db)
  return rows.map(({ month, length, end, alike, firstMonth, ...counts }) => ({
    ...counts,
    firstMonth: monthOf(firstMonth),
    histogram: month && length && end && alike ? { month, length, end, cases: alike } : null,
  }))
}
