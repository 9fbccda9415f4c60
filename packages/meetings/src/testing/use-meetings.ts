import type { Audience } from '@dashboard/contract'
import { connect, type DB } from '@dashboard/db'
import { createTestDatabase } from '@dashboard/db/testing'
import { loadRelease, measureLoad, type Release } from '@dashboard/kpis'
import { fill, uuidOf } from '@dashboard/kpis/testing'
import { approveReleases } from '@dashboard/kpis/testing/approve-releases'
import { shiftedCharges } from '@dashboard/kpis/testing/shifted-charges'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll } from 'vitest'
import { makeMeeting } from '../make-meeting.ts'

export const chair = 'Chair of the delivery group'
export const details = { kind: 'delivery-group' as const, lastMonth: '2026-04', attending: [], papers: [] }

type Held = {
  /** As the owner of the database. */
  owner: Kysely<DB>
  /** As the service. */
  db: Kysely<DB>
  meetingOn: (heldOn: string) => Promise<string>
  release: (audience: Audience) => Promise<Release>
}

/** A database of its own with one load, approved for everybody. */
export function useMeetings(): Held {
  const held = {} as Held
  let database: Awaited<ReturnType<typeof createTestDatabase>>
  beforeAll(async () => {
    database = await createTestDatabase()
    await fill(database.db, shiftedCharges())
    await database.db.transaction().execute((transaction) => measureLoad(transaction, uuidOf('load')))
    await approveReleases(database.db)
    const db = connect({ url: database.url, role: 'stalking_kpis_api', name: 'test api', poolSize: 3 })
    Object.assign(held, {
      owner: database.db,
      db,
      meetingOn: async (heldOn: string) =>
        (await makeMeeting(db, { ...details, heldOn, by: 'Performance analyst' })).id,
      release: async (audience: Audience) => {
        const found = await loadRelease(db, audience)
        if (!found) throw new Error('Nothing is loaded.')
        return found
      },
    })
  })
  afterAll(async () => {
    await held.db.destroy()
    await database.destroy()
  })
  return held
}
