import type { DB } from '@dashboard/db'
import { readRelease, type Release } from '@dashboard/kpis'
import { sql, type Kysely } from 'kysely'

/** The release of the last check, read once while it is asked for; one whose approval was withdrawn is shown to nobody. */
export class PastReleases {
  private readonly db: Kysely<DB>
  private held: { id: string; release: Promise<Release> } | null = null

  constructor(db: Kysely<DB>) {
    this.db = db
  }

  async read(id: string): Promise<Release | null> {
    const { rows } = await sql`
      select from dashboard.release_approval where release_id = ${id} and withdrawn_at is null
    `.execute(this.db)
    if (rows.length === 0) return null
    if (this.held?.id !== id) this.held = { id, release: readRelease(this.db, id) }
    const { release } = this.held
    return release.catch((error: unknown) => {
      this.held = null
      throw error
    })
  }
}
