import type { Audience } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { Unanswerable } from '@dashboard/kpis'
import type { Kysely } from 'kysely'
import type { InForce } from '../register/figure-record.ts'
import { frozenSource } from './frozen-source.ts'
import { liveSource } from './live-source.ts'
import type { PaperSource } from './paper-source.ts'

/** The frozen figures of a meeting, or those in force. */
export async function sourceOf(
  db: Kysely<DB>,
  { audience, meeting, inForce }: { audience: Audience; meeting: string | null; inForce: InForce },
): Promise<PaperSource> {
  if (meeting !== null) return frozenSource(db, meeting, audience)
  const release = await inForce(audience)
  if (!release)
    throw new Unanswerable(
      'There are no figures yet that the readers of this paper may see. They must be loaded, checked and approved first.',
      { status: 409 },
    )
  return liveSource(release)
}
