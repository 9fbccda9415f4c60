import { setImmediate as letOthers } from 'node:timers/promises'
import { createHash } from 'node:crypto'
import { audience, kpiPage as kpiPageSchema, overview, type Audience, type Meeting } from '@dashboard/contract'
import { inTransaction, loadLock, type DB } from '@dashboard/db'
import { kpiPage, kpis, overviewPage, readRelease, releaseInForce, Unanswerable, type Release } from '@dashboard/kpis'
import { sql, type Kysely, type Transaction } from 'kysely'
import { freezeAgenda } from './agenda/read-agenda.ts'
import { codeVersion } from './code-version.ts'
import { readMeeting } from './read-meeting.ts'

/** Fixes the figures of a meeting: keeps every page of every audience as it would be answered now. All of it or nothing. */
export async function freezeMeeting(db: Kysely<DB>, id: string, by: string): Promise<Meeting> {
  const version = await codeVersion()
  return inTransaction(db, async (transaction) => {
    await waitForOthers(transaction, id)
    const meeting = await readMeeting(transaction, id)
    if (meeting.frozen)
      throw new Unanswerable(`The figures of this meeting have been frozen already, by ${meeting.frozen.by}.`, {
        status: 409,
      })
    await holdLoads(transaction)
    const { loadId, releases } = await releasesOfOneLoad(transaction)
    await sql`
      insert into dashboard.freeze
             (meeting_id, load_id, restricted_release_id, partner_release_id, public_release_id, code_version, frozen_by)
      values (${id}, ${loadId}, ${releases.restricted}, ${releases.partner}, ${releases.public}, ${version}, ${by})
    `.execute(transaction)
    for (const each of audience.options) {
      const release = await readRelease(transaction, releases[each])
      await keepPages(transaction, id, release)
      if (each === 'restricted') await freezeAgenda(transaction, release, meeting)
    }
    return readMeeting(transaction, id)
  })
}

async function waitForOthers(db: Transaction<DB>, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('stalking-kpis freeze'), hashtext(${id}))`.execute(db)
}

/** Until the end of the transaction no load changes what is being frozen. */
async function holdLoads(db: Transaction<DB>): Promise<void> {
  const { rows } = await sql<{ held: boolean }>`
    select pg_try_advisory_xact_lock_shared(${sql.raw(loadLock)}) as held
  `.execute(db)
  if (!rows[0]?.held)
    throw new Unanswerable('An extract is being loaded just now. Freeze the figures once it has been.', { status: 409 })
}

const readers: Record<Exclude<Audience, 'restricted'>, string> = { partner: 'partners', public: 'the public' }

/** What each audience reads; refused while some of them still read an earlier load. */
async function releasesOfOneLoad(db: Transaction<DB>): Promise<{ loadId: string; releases: Record<Audience, string> }> {
  const [restricted, partner, everybody] = [
    await releaseInForce(db, 'restricted'),
    await releaseInForce(db, 'partner'),
    await releaseInForce(db, 'public'),
  ]
  if (!restricted)
    throw new Unanswerable('Nothing has been loaded yet: there are no figures to freeze.', { status: 409 })
  const { loadId } = restricted
  const outside = { partner, public: everybody }
  const waiting = (['partner', 'public'] as const).filter((each) => outside[each]?.loadId !== loadId)
  if (!partner || !everybody || waiting.length > 0)
    throw new Unanswerable(
      `The figures of the latest load cannot be read yet by ${waiting.map((each) => readers[each]).join(' and ')}: they are being checked, or wait for the disclosure officer under Releases. Freeze once they can.`,
      { status: 409 },
    )
  return {
    loadId,
    releases: { restricted: restricted.releaseId, partner: partner.releaseId, public: everybody.releaseId },
  }
}

type Page = { page: string; definition: string | null; body: string }

/** A statement holds its pages once more on their way. */
const mostPages = 8

/** Makes one page after another, so that whoever reads meanwhile waits for one at the most. */
async function keepPages(db: Transaction<DB>, id: string, release: Release): Promise<void> {
  let made: Page[] = [{ page: 'overview', definition: null, body: bytesOf(overview.parse(overviewPage(release))) }]
  for (const kpi of kpis) {
    const body = bytesOf(kpiPageSchema.parse(kpiPage(release, kpi)))
    made.push({ page: kpi.id, definition: kpi.definitionVersion, body })
    if (made.length >= mostPages) {
      await insert(db, id, release.audience, made)
      made = []
    }
    await letOthers()
  }
  if (made.length > 0) await insert(db, id, release.audience, made)
}

async function insert(db: Transaction<DB>, id: string, reader: Audience, pages: Page[]): Promise<void> {
  const rows = pages.map(({ page, definition, body }) => {
    const sha256 = createHash('sha256').update(body).digest('hex')
    return sql`(${id}, ${reader}, ${page}, ${definition}, ${body}, ${sha256})`
  })
  await sql`
    insert into dashboard.frozen_page (meeting_id, audience, page, definition_version, body, sha256)
    values ${sql.join(rows)}
  `.execute(db)
}

/** As the service answers. */
function bytesOf(answer: object): string {
  return JSON.stringify(answer)
}
