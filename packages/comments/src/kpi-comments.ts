import type { KpiComments } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import type { Kpi, Release } from '@dashboard/kpis'
import type { Kysely } from 'kysely'
import { commentMonths, dueMonth } from './months.ts'
import { commentedKpi, readComments } from './read-comments.ts'

/** What is said of one KPI, month by month. */
export async function kpiComments(db: Kysely<DB>, release: Release, kpi: Kpi): Promise<KpiComments> {
  return {
    kpi: commentedKpi(kpi),
    due: dueMonth(release),
    months: commentMonths(release),
    comments: await readComments(db, release, { kpiId: kpi.id }),
  }
}
