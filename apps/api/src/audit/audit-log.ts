import { record, type Entry } from '@dashboard/audit'
import type { DB } from '@dashboard/db'
import type { Kysely } from 'kysely'
import { Refused } from '../problems.ts'
import { withPatience } from '../with-patience.ts'

const mostWaiting = 1_000

/**
 * What is seen is written before it is shown. One insert at a time, which takes all entries that have come up to then: as
 * many readers as there may be cost one connection.
 */
export class AuditLog {
  private readonly db: Kysely<DB>
  private waiting: Entry[] = []
  private writing: Promise<void> = Promise.resolve()
  private next: Promise<void> | null = null

  constructor(db: Kysely<DB>) {
    this.db = db
  }

  /** Settled once the entry is kept; refuses where that takes too long, and then it may be kept all the same. */
  async write(entry: Entry): Promise<void> {
    if (this.waiting.length >= mostWaiting) throw away()
    this.waiting.push(entry)
    this.next ??= this.writing
      .catch(() => undefined)
      .then(() => {
        const entries = this.waiting
        this.waiting = []
        this.next = null
        this.writing = record(this.db, ...entries)
        return this.writing
      })
    await withPatience(this.next).catch((cause: unknown) => {
      throw away(cause)
    })
  }
}

function away(cause?: unknown): Refused {
  return new Refused(
    503,
    'What is seen here is recorded, and the audit log cannot be written to now. Try again in a minute; figures for the whole force can be seen meanwhile.',
    { cause },
  )
}
