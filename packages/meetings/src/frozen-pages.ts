import type { Audience, KpiPage } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { Unanswerable } from '@dashboard/kpis'
import { sql, type Kysely } from 'kysely'
import { toldOf, type Told } from './told.ts'

export type FrozenPage = { body: string; sha256: string }

/** A page as one audience was shown it when the meeting was frozen, to the byte; throws where there is none. */
export async function readFrozenPage(
  db: Kysely<DB>,
  meeting: string,
  audience: Audience,
  page: string,
): Promise<FrozenPage> {
  const { rows } = await sql<FrozenPage>`
    select body, sha256
    from   dashboard.frozen_page
    where  meeting_id = ${meeting} and audience = ${audience} and page = ${page}
  `.execute(db)
  if (!rows[0])
    throw new Unanswerable('There is no such page among the frozen figures. Choose one from the list of meetings.', {
      status: 404,
    })
  return rows[0]
}

const mostKept = 12
const kept = new Map<string, Map<string, Told>>()

/** What every KPI said when a meeting was frozen, in short, by KPI. It cannot change, and is kept in memory for whoever asks next. */
export async function frozenTold(db: Kysely<DB>, meeting: string, audience: Audience): Promise<Map<string, Told>> {
  const key = `${meeting} ${audience}`
  const known = kept.get(key)
  if (known) return known
  const { rows: pages } = await sql<{ page: string }>`
    select page from dashboard.frozen_page
    where  meeting_id = ${meeting} and audience = ${audience} and page <> 'overview'
  `.execute(db)
  const told = new Map<string, Told>()
  // One at a time: together they are as large as all pages of a load.
  for (const { page } of pages) {
    const { body } = await readFrozenPage(db, meeting, audience, page)
    told.set(page, toldOf(JSON.parse(body) as KpiPage))
  }
  const [oldest] = kept.keys()
  if (oldest !== undefined && kept.size >= mostKept) kept.delete(oldest)
  if (told.size > 0) kept.set(key, told)
  return told
}
