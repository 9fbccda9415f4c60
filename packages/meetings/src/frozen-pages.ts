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
  await refuseWithdrawn(db, meeting, audience)
  return readPage(db, meeting, audience, page)
}

async function readPage(db: Kysely<DB>, meeting: string, audience: Audience, page: string): Promise<FrozenPage> {
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

/** What the disclosure officer has withdrawn since is not read in frozen pages either; it stays for whoever must prove what was shown. */
async function refuseWithdrawn(db: Kysely<DB>, meeting: string, audience: Audience): Promise<void> {
  if (audience === 'restricted') return
  const { rows } = await sql`
    select from dashboard.freeze where meeting_id = ${meeting} and not ${isReadable(audience)}
  `.execute(db)
  if (rows.length > 0)
    throw new Unanswerable(
      'The release frozen at this meeting has been withdrawn since. Ask the disclosure officer which figures to use.',
      { status: 409 },
    )
}

/** Which release an audience's frozen figures are of. */
export async function frozenRelease(db: Kysely<DB>, meeting: string, audience: Audience): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select ${sql.ref(`${audience}_release_id`)} as id from dashboard.freeze where meeting_id = ${meeting}
  `.execute(db)
  if (!rows[0]) throw new Unanswerable('The figures of this meeting are not frozen.', { status: 409 })
  return rows[0].id
}

/** Whether an audience may read what was frozen for it. */
export function isReadable(audience: Audience) {
  if (audience === 'restricted') return sql`true`
  const release = sql.ref(`${audience}_release_id`)
  return sql`exists (select from dashboard.release_approval where release_id = ${release} and withdrawn_at is null)`
}

const mostKept = 12
const kept = new Map<string, Map<string, Told>>()

/** What every KPI said when a meeting was frozen, in short, by KPI. It cannot change, and is kept in memory for whoever asks next. */
export async function frozenTold(db: Kysely<DB>, meeting: string, audience: Audience): Promise<Map<string, Told>> {
  await refuseWithdrawn(db, meeting, audience)
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
    const { body } = await readPage(db, meeting, audience, page)
    told.set(page, toldOf(JSON.parse(body) as KpiPage))
  }
  const [oldest] = kept.keys()
  if (oldest !== undefined && kept.size >= mostKept) kept.delete(oldest)
  if (told.size > 0) kept.set(key, told)
  return told
}
