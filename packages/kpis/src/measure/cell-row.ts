import { sql } from 'kysely'
import type { Cell, Numbers } from '../cell.ts'

/** Where a `cellRow` goes. */
export const cellTable = sql.raw(`
  kpi.cell (load_id, force, population, kpi_id, measure_id, breakdown, category, part, first_month, cases, met, unknown, exposure,
            histogram_month, histogram_length, histogram_end, histogram_cases, event_days)
`)

export function cellRow(cell: Cell, { loadId, force }: { loadId: string; force: string }): (string | null)[] {
  const { histogram } = cell
  const key = [cell.population, cell.kpiId, cell.measureId, cell.breakdown, cell.category, cell.part]
  const counts = [cell.cases, cell.met, cell.unknown, cell.exposure]
  const packed = [histogram?.month, histogram?.length, histogram?.end, histogram?.cases, cell.days]
  return [loadId, force, ...key, `${cell.firstMonth}-01`, ...[...counts, ...packed].map(literal)]
}

/** An array as PostgreSQL writes it, which it reads many times faster than JSON. */
function literal(numbers: Numbers | null | undefined): string | null {
  return numbers ? `{${numbers.join(',')}}` : null
}
