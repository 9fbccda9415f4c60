import type { DB } from '@dashboard/db'
import { makeMeeting } from '@dashboard/meetings'
import type { Kysely } from 'kysely'

/** The meeting that the figures of a demonstration are for; its chair can freeze them once partners may read them. */
export async function prepareMeeting(db: Kysely<DB>): Promise<void> {
  await makeMeeting(db, {
    kind: 'delivery-group',
    heldOn: '2026-11-12',
    lastMonth: '2026-10',
    attending: ['Chair', 'Head of Crime', 'Performance analyst', 'Legal Services', 'PCC’s office', 'Support providers'],
    papers: ['Delivery group report', 'Scrutiny Panel pack'],
    by: 'Made up for the demonstration',
    madeUp: true,
  })
}
