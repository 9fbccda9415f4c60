import type { Audience, CommentVersion } from '@dashboard/contract'
import type { Month } from '@dashboard/contract/month'
import type { DB } from '@dashboard/db'
import { sql, type Kysely } from 'kysely'

export type ApprovedComment = Pick<CommentVersion, 'whatHappened' | 'why' | 'whatNext'> & { kpiId: string }

/** What may be quoted of a month: the force's approved words, outside it those released to partners; none of it is public. */
export async function approvedComments(db: Kysely<DB>, audience: Audience, month: Month): Promise<ApprovedComment[]> {
  if (audience === 'public') return []
  const quotable = audience === 'restricted' ? sql`said.state = 'approved'` : sql`said.version = released.version`
  const { rows } = await sql<ApprovedComment>`
    select distinct on (comment_id) kpi_id as "kpiId", said.what_happened as "whatHappened", said.why,
           said.what_next as "whatNext"
    from   dashboard.comment_shown
    join   dashboard.comment_version as said using (comment_id)
    left   join dashboard.text_released as released on (subject, subject_id) = ('comment', comment_id)
    where  month = ${`${month}-01`} and ${quotable}
    order  by comment_id, said.version desc
  `.execute(db)
  return rows
}
