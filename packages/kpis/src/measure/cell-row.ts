import type { Cell, Numbers } from '../cell.ts'
import type { Table } from './rows-to-keep.ts'

/** Where a `cellRow` goes. */
export const cellTable: Table = {
  name: 'kpi.cell',
  columns: {
    load_id: 'uuid',
    force: 'text',
    population: 'text',
    kpi_id: 'text',
    measure_id: 'text',
    breakdown: 'text',
    category: 'text',
    part: 'text',
    first_month: 'date',
    cases: 'integer[]',
    met: 'integer[]',
    unknown: 'integer[]',
    exposure: 'double precision[]',
    histogram_month: 'smallint[]',
    histogram_length: 'integer[]',
    histogram_end: 'smallint[]',
    histogram_cases: 'integer[]',
    event_days: 'integer[]',
  },
}

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
