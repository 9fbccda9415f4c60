import { record, type Entry } from '@dashboard/audit'
import type { DB } from '@dashboard/db'
import type { Kysely } from 'kysely'
import { withPatience } from '../with-patience.ts'

const everyMs = 5_000

type Given = { db: Kysely<DB>; onTrouble: (error: unknown) => void }

/**
 * What anybody can cause as often as they like: the same by the same person within five seconds is one entry, which says how
 * often. Written behind the answer, which is a refusal in any case; kept for the next try while the database is away.
 */
export class Gathered {
  private readonly given: Given
  private readonly timer: NodeJS.Timeout
  private counted = new Map<string, { entry: Entry; times: number }>()
  private writing = false

  constructor(given: Given) {
    this.given = given
    this.timer = setInterval(() => void this.flush(), everyMs).unref()
  }

  add(entry: Entry, times = 1): void {
    const key = JSON.stringify(entry)
    const known = this.counted.get(key)
    if (known) known.times += times
    else this.counted.set(key, { entry, times })
  }

  /** Writes what there is, unless that is being done: a database that does not answer holds one connection, not all. */
  async flush(): Promise<void> {
    const counted = [...this.counted.values()]
    if (this.writing || counted.length === 0) return
    this.writing = true
    this.counted = new Map()
    const entries = counted.map(({ entry, times }) => ({ ...entry, details: { ...entry.details, times } }))
    try {
      await record(this.given.db, ...entries)
    } catch (error) {
      this.given.onTrouble(error)
      for (const { entry, times } of counted) this.add(entry, times)
    } finally {
      this.writing = false
    }
  }

  async stop(): Promise<void> {
    clearInterval(this.timer)
    await withPatience(this.flush()).catch(this.given.onTrouble)
  }
}
