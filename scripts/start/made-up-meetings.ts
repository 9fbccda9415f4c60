import { checkReleases } from '@dashboard/attack'
import type { DB } from '@dashboard/db'
import { freezeMeeting, makeMeeting } from '@dashboard/meetings'
import type { Kysely } from 'kysely'
import { makePccReport } from './made-up-paper.ts'

const by = 'Made up for the demonstration'
const about = {
  kind: 'delivery-group' as const,
  attending: ['Chair', 'Head of Crime', 'Performance analyst', 'Legal Services', 'PCC’s office', 'Support providers'],
  papers: ['Delivery group report', 'Scrutiny Panel pack'],
  by,
  madeUp: true,
}

/** A meeting frozen on the figures that are read now, as any is, and a paper of it: the figures that follow have moved since. */
export async function holdOctober(db: Kysely<DB>): Promise<void> {
  await checkReleases(db)
  const { id } = await makeMeeting(db, { ...about, heldOn: '2026-10-12', lastMonth: '2026-09' })
  await freezeMeeting(db, id, by)
  await makePccReport(db, id, by)
}

/** The meeting that the latest figures are for; its chair can freeze them once partners may read them. */
export async function prepareNovember(db: Kysely<DB>): Promise<void> {
  await makeMeeting(db, { ...about, heldOn: '2026-11-12', lastMonth: '2026-10' })
}
