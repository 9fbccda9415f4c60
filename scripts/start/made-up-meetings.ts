import { checkReleases } from '@dashboard/attack'
import type { DB } from '@dashboard/db'
import { freezeMeeting, makeMeeting } from '@dashboard/meetings'
import type { Kysely } from 'kysely'

const by = 'Made up for the demonstration'
const attending = [
  'Chair',
  'Head of Crime',
  'Performance analyst',
  'Legal Services',
  'PCC’s office',
  'Support providers',
]
const papers = ['Delivery group report', 'Scrutiny Panel pack']

/** A meeting frozen on the figures of then, which have moved since: released as any load is, to everybody. */
export async function holdOctober(db: Kysely<DB>): Promise<void> {
  await checkReleases(db)
  const about = { heldOn: '2026-10-08', lastMonth: '2026-09', attending, papers, by, madeUp: true }
  const { id } = await makeMeeting(db, { kind: 'delivery-group', ...about })
  await freezeMeeting(db, id, by)
}

/** The meeting that the latest figures are for. */
export async function prepareNovember(db: Kysely<DB>): Promise<void> {
  const about = { heldOn: '2026-11-12', lastMonth: '2026-10', attending, papers, by, madeUp: true }
  await makeMeeting(db, { kind: 'delivery-group', ...about })
}
