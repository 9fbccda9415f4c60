import { createHash } from 'node:crypto'
import type { DB } from '@dashboard/db'
import { sql, type Kysely } from 'kysely'
import type { Head } from './read-head.ts'

export type Verdict = {
  /** A sentence for each thing that is wrong; none of a log that is as it was written. */
  faults: string[]
  /** How many entries were read, and the hash of the last. */
  head: Head | null
}

type Options = {
  /** A hash that `pnpm audit-log head` printed earlier. */
  earlier?: string | null
  batch?: number
}

type Row = { number: number; previous: string; hash: string; written: string }

const beginning = '0'.repeat(64)

/**
 * Reads the whole log, hashes every entry again and follows the chain. It uses nothing of the database that its owner could
 * have replaced, but the table itself.
 */
export async function verifyLog(db: Kysely<DB>, { earlier = null, batch = 2_000 }: Options = {}): Promise<Verdict> {
  const chain = new Chain()
  let seen = earlier === null
  for await (const row of rows(db, batch)) {
    chain.follow(row)
    seen ||= row.hash === earlier
  }
  const { faults, head } = chain
  if (!seen)
    faults.push(
      `No entry has the earlier head ${earlier}: entries were removed from the end, or the log was written anew.`,
    )
  return { faults, head }
}

class Chain {
  readonly faults: string[] = []
  head: Head | null = null
  private last = { number: 0, hash: beginning }

  follow({ number, previous, hash, written }: Row): void {
    const { last } = this
    const first = last.number + 1
    if (number > first)
      this.faults.push(
        number - 1 === first ? `Entry ${first} is missing.` : `Entries ${first} to ${number - 1} are missing.`,
      )
    if (createHash('sha256').update(written).digest('hex') !== hash)
      this.faults.push(`Entry ${number} was changed: its hash is not that of what it says.`)
    if (number === first && previous !== last.hash)
      this.faults.push(
        number === 1
          ? 'Entry 1 is not the first that was written: it follows another.'
          : `Entry ${number} does not follow entry ${last.number}: one of them was changed or replaced after it was written.`,
      )
    this.last = { number, hash }
    this.head = { count: (this.head?.count ?? 0) + 1, hash }
  }
}

async function* rows(db: Kysely<DB>, batch: number): AsyncGenerator<Row> {
  let after: number | null = null
  for (;;) {
    const { rows: read }: { rows: Row[] } = await sql<Row>`
      select number, previous_hash as previous, hash,
             pg_catalog.jsonb_build_array(
               number, pg_catalog.to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), who, roles, session_id,
               action, subject, details, previous_hash)::text as written
      from   audit.entry
      where  ${after}::bigint is null or number > ${after}
      order  by number
      limit  ${batch}
    `.execute(db)
    yield* read
    after = read.at(-1)?.number ?? null
    if (read.length < batch) return
  }
}
