import type { DB } from '@dashboard/db'
import { sql, type RawBuilder, type Transaction } from 'kysely'

type Value = string | null

/** A statement may carry 65,535 values. */
const mostValues = 60_000
const mostCharacters = 2_000_000

/** Rows on their way into a table, already as the database reads them. */
export class RowsToKeep {
  private readonly db: Transaction<DB>
  private readonly into: RawBuilder<unknown>
  private rows: Value[][] = []
  /** How much text waits to be kept. */
  characters = 0

  /** `into` names the table and its columns. */
  constructor(db: Transaction<DB>, into: RawBuilder<unknown>) {
    this.db = db
    this.into = into
  }

  take(row: Value[]): void {
    this.rows.push(row)
    this.characters += charactersOf(row)
  }

  async keep(): Promise<void> {
    while (this.rows.length > 0) {
      const some = this.rows.splice(0, together(this.rows))
      await sql`insert into ${this.into} values ${sql.join(some.map((row) => sql`(${sql.join(row)})`))}`.execute(this.db)
    }
    this.characters = 0
  }
}

/** How many of the rows go into one statement, which holds all their texts once more on its way. */
function together(rows: Value[][]): number {
  const most = Math.floor(mostValues / (rows[0]?.length ?? 1))
  let characters = 0
  const more = rows.findIndex((row) => {
    characters += charactersOf(row)
    return characters > mostCharacters
  })
  return Math.min(most, more < 0 ? rows.length : Math.max(more, 1))
}

function charactersOf(row: Value[]): number {
  return row.reduce((sum, value) => sum + (value?.length ?? 0), 0)
}
