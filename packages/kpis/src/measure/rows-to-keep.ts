import type { DB } from '@dashboard/db'
import { sql, type Transaction } from 'kysely'

type Value = string | null

/** A table and its columns in the order of the values of a row, each with its type. */
export type Table = { name: string; columns: Record<string, string> }

const mostRows = 2000
const mostCharacters = 2_000_000

/** Rows on their way into a table, their values already as the database reads them. */
export class RowsToKeep {
  private readonly db: Transaction<DB>
  private readonly table: Table
  private waiting: Value[][] = []
  /** How much text waits to be kept. */
  characters = 0

  constructor(db: Transaction<DB>, table: Table) {
    this.db = db
    this.table = table
  }

  take(row: Value[]): void {
    this.waiting.push(row)
    this.characters += charactersOf(row)
  }

  /** Keeps what waits now; more may be taken meanwhile. */
  async keep(): Promise<void> {
    const rows = this.waiting
    this.waiting = []
    this.characters = 0
    while (rows.length > 0) await this.insert(rows.splice(0, together(rows)))
  }

  /** Column by column: a value for itself takes PostgreSQL twice as long. */
  private async insert(rows: Value[][]): Promise<void> {
    const { name, columns } = this.table
    const names = Object.keys(columns)
    const texts = names.map((_, at) => sql`${rows.map((row) => row[at] ?? null)}::text[]`)
    const typed = Object.entries(columns).map(([column, type]) => sql`${sql.ref(column)}::${sql.raw(type)}`)
    await sql`
      insert into ${sql.table(name)} (${sql.join(names.map((column) => sql.ref(column)))})
      select ${sql.join(typed)}
      from   unnest(${sql.join(texts)}) as given (${sql.join(names.map((column) => sql.ref(column)))})
    `.execute(this.db)
  }
}

/** How many of the rows go into one statement, which holds all their texts once more on its way. */
function together(rows: Value[][]): number {
  let characters = 0
  const more = rows.findIndex((row) => {
    characters += charactersOf(row)
    return characters > mostCharacters
  })
  return Math.min(mostRows, more < 0 ? rows.length : Math.max(more, 1))
}

function charactersOf(row: Value[]): number {
  return row.reduce((sum, value) => sum + (value?.length ?? 0), 0)
}
