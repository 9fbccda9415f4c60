import type { InForce } from '@dashboard/board-papers'
import type { DB } from '@dashboard/db'
import { loadRelease, type Release } from '@dashboard/kpis'
import type { Kysely } from 'kysely'
import type { Releases } from './releases.ts'

/** The release in force of any view: those read here as they are held, the public one as it was when those were last read. */
export function releaseInForceOf(releases: Releases, db: Kysely<DB>): InForce {
  let kept: { beside: Release; release: Promise<Release | null> } | null = null
  return async (audience) => {
    if (audience !== 'public') return releases.holds(audience) ? releases.currentFor(audience).release : null
    const beside = releases.currentFor('restricted').release
    if (kept?.beside !== beside) kept = { beside, release: loadRelease(db, 'public') }
    return kept.release.catch((error: unknown) => {
      kept = null
      throw error
    })
  }
}
