import type { DB } from '@dashboard/db'
import { sql, type Transaction } from 'kysely'
import type { Cell } from '../cell.ts'

const cellColumns = sql.raw(`
  load_id, force, population, kpi_id, measure_id, breakdown, category, part, first_month, cases, met, unknown, exposure,
  histogram_month, histogram_length, histogram_end, histogram_cases, event_days
`)

/** A statement may carry 65,535 values. */
const mostRows = 2000
const mostCharacters = 2_000_000

export type Load = { loadId: string; force: string }

/** Cells on their way into the database, already as it reads them: texts take a third of the room. */
export class CellsToKeep {
  private readonly db: Transaction<DB>
  private readonly load: Load
  private rows: (string | null)[][] = []

  constructor(db: Transaction<DB>, load: Load) {
    this.db = db
    this.load = load
  }

  take(cells: Cell[]): void {
    const { loadId, force } = this.load
    for (const cell of cells) this.rows.push([loadId, force, ...valuesOf(cell)])
  }

  async keep(): Promise<void> {
    while (this.rows.length > 0) {
      const some = this.rows.splice(0, rowsOf(this.rows)).map((row) => sql`(${sql.join(row)})`)
      await sql`insert into kpi.cell (${cellColumns}) values ${sql.join(some)}`.execute(this.db)
    }
  }
}

/** How many of the rows go into one statement, which holds all their texts once more on its way. */
function rowsOf(rows: (string | null)[][]): number {
  let characters = 0
  const more = rows.findIndex((row) => {
    characters += row.reduce((sum, value) => sum + (value?.length ?? 0), 0)
    return characters > mostCharacters
  })
  return Math.min(mostRows, more < 0 ? rows.length : Math.max(more, 1))
}

function valuesOf(cell: Cell): (string | null)[] {
  const { histogram } = cell
  const key = [cell.population, cell.kpiId, cell.measureId, cell.breakdown, cell.category, cell.part]
  const counts = [cell.cases, cell.met, cell.unknown, cell.exposure]
  const packed = [histogram?.month, histogram?.length, histogram?.end, histogram?.cases, cell.days]
  return [...key, `${cell.firstMonth}-01`, ...[...counts, ...packed].map(literal)]
}

/** An array as PostgreSQL writes it, which it reads many times faster than JSON. */
function literal(numbers: number[] | null | undefined): string | null {
  return numbers ? `{${numbers.join(',')}}` : null
}
