import { monthName, monthOf } from '@dashboard/contract/month'
import type { DB } from '@dashboard/db'
import { findKpi, Unanswerable } from '@dashboard/kpis'
import { sql, type Kysely } from 'kysely'

/** What a comment is called, where that version of it may leave the group; else throws why it may not. */
export async function releasableComment(db: Kysely<DB>, id: string, version: number): Promise<string> {
  const { rows } = await sql<{ kpiId: string; month: string; state: string }>`
    select kpi_id as "kpiId", month, state
    from   dashboard.comment_shown join dashboard.comment_version using (comment_id)
    where  comment_id = ${id} and version = ${version}
  `.execute(db)
  const [found] = rows
  if (!found) throw new Unanswerable('There is no such version of a comment.', { status: 404 })
  if (found.state !== 'approved')
    throw new Unanswerable('Only what the chair has approved can be released. Wait for that.', { status: 409 })
  return `Comment on ${findKpi(found.kpiId)?.code ?? found.kpiId}, ${monthName(monthOf(found.month))}`
}
