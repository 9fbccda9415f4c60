import type { Audience, KpiPage } from '@dashboard/contract'
import { kpiPage as schema } from '@dashboard/contract'
import { connect, loadLock, type DB } from '@dashboard/db'
import { createTestDatabase } from '@dashboard/db/testing'
import { findKpi, kpiPage, loadRelease, measureLoad } from '@dashboard/kpis'
import { fill, uuidOf } from '@dashboard/kpis/testing'
import { approveReleases } from '@dashboard/kpis/testing/approve-releases'
import { shiftedCharges } from '@dashboard/kpis/testing/shifted-charges'
import { sql, type Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeMeeting } from './change-meeting.ts'
import { closeMeeting } from './close-meeting.ts'
import { compareMeetings, sinceLastMeeting } from './compare-meetings.ts'
import { freezeMeeting } from './freeze-meeting.ts'
import { frozenBesideNow } from './frozen-beside-now.ts'
import { readFrozenPage } from './frozen-pages.ts'
import { makeMeeting } from './make-meeting.ts'
import { readMeeting } from './read-meeting.ts'
import { loadLateCharge } from './testing/load-late-charge.ts'

const chair = 'Chair of the delivery group'
const kind = 'delivery-group' as const
const details = { kind, lastMonth: '2026-04', attending: [], papers: [] }

let database: Awaited<ReturnType<typeof createTestDatabase>>
let db: Kysely<DB>
let october: string
let shownThen: Record<Audience, string>
let november: string
beforeAll(async () => {
  database = await createTestDatabase()
  db = connect({ url: database.url, role: 'stalking_kpis_api', name: 'test api', poolSize: 3 })
  await fill(database.db, shiftedCharges())
  await database.db.transaction().execute((transaction) => measureLoad(transaction, uuidOf('load')))
  await approveReleases(database.db)
  october = await meetingOn('2026-10-08')
  shownThen = { restricted: await shown('restricted'), partner: await shown('partner'), public: await shown('public') }
  await freezeMeeting(db, october, chair)
  await loadLateCharge(database.db, '2026-04 8')
  november = await meetingOn('2026-11-12')
})
afterAll(async () => {
  await db.destroy()
  await database.destroy()
})

async function meetingOn(heldOn: string): Promise<string> {
  return (await makeMeeting(db, { ...details, heldOn, by: 'Performance analyst' })).id
}

async function release(audience: Audience) {
  const found = await loadRelease(db, audience)
  if (!found) throw new Error('Nothing is loaded.')
  return found
}

/** As the service would answer. */
async function shown(audience: Audience): Promise<string> {
  const kpi = findKpi('charge-rate')
  if (!kpi) throw new Error('There is a charge rate.')
  return JSON.stringify(schema.parse(kpiPage(await release(audience), kpi)))
}

describe('frozen', () => {
  test.each(['restricted', 'partner', 'public'] as const)(
    'a page is kept for %s to the byte, whatever is loaded later',
    async (audience) => {
      const { body } = await readFrozenPage(db, october, audience, 'charge-rate')
      expect(body).toBe(shownThen[audience])
      expect((JSON.parse(body) as KpiPage).standing.audience).toBe(audience)
      expect(body).not.toBe(await shown(audience))
    },
  )

  test('every KPI and the overview are kept for each audience, with its definition version', async () => {
    const { rows } = await sql`
      select audience, count(*)::integer as pages, count(definition_version)::integer as definitions
      from   dashboard.frozen_page where meeting_id = ${october} group by audience order by audience
    `.execute(db)
    expect(rows).toEqual([
      { audience: 'partner', pages: 56, definitions: 55 },
      { audience: 'public', pages: 56, definitions: 55 },
      { audience: 'restricted', pages: 56, definitions: 55 },
    ])
  })

  test('the meeting says so, by whom, and of which load', async () => {
    expect(await readMeeting(db, october)).toMatchObject({ state: 'frozen', frozen: { by: chair, asAt: '2026-10-31' } })
    const { rows } =
      await sql`select load_id, code_version from dashboard.freeze where meeting_id = ${october}`.execute(db)
    expect(rows).toEqual([{ load_id: uuidOf('load'), code_version: expect.stringMatching(/^[0-9a-f]{64}$/) }])
  })

  test.each([
    ['the API', () => db],
    ['the owner', () => database.db],
  ])('nothing of it can be changed, added to, deleted or emptied by %s', async (_who, as) => {
    await expect(sql`update dashboard.frozen_page set body = ''`.execute(as())).rejects.toThrow()
    await expect(sql`update dashboard.freeze set frozen_by = 'Another'`.execute(as())).rejects.toThrow()
    await expect(sql`delete from dashboard.frozen_page`.execute(as())).rejects.toThrow()
    await expect(sql`delete from dashboard.freeze`.execute(as())).rejects.toThrow()
    await expect(sql`truncate dashboard.freeze cascade`.execute(as())).rejects.toThrow()
    await expect(sql`truncate dashboard.frozen_page`.execute(as())).rejects.toThrow()
    await expect(
      sql`
        insert into dashboard.frozen_page (meeting_id, audience, page, body, sha256)
        values (${october}, 'restricted', 'another', '{}', encode(sha256('{}'), 'hex'))
      `.execute(as()),
    ).rejects.toThrow('Pages are frozen with their meeting and never after.')
  })

  test('its group, day and last month stay, and what is decided can be written', async () => {
    const { version } = await readMeeting(db, october)
    const change = { ...details, heldOn: '2026-10-08', decisions: ['More clinics.'], notes: '', version, by: chair }
    await expect(changeMeeting(db, october, { ...change, heldOn: '2026-10-09' })).rejects.toMatchObject({ status: 409 })
    expect((await changeMeeting(db, october, change)).decisions).toEqual(['More clinics.'])
  })
})

describe('frozen beside now', () => {
  test('the late charge is why the month moved', async () => {
    const { movement } = await frozenBesideNow(db, await release('restricted'), october, 'charge-rate')
    expect(movement.sentence).toBe(
      '60% for April 2026 at the October meeting, now 70%: 1 more charged within 180 days.',
    )
    expect(movement.figures).toEqual([
      { period: 'April 2026', then: '60%', now: '70%', why: '1 more charged within 180 days' },
    ])
  })

  test('a partner reads what they were shown and are shown, and no count', async () => {
    const { movement } = await frozenBesideNow(db, await release('partner'), october, 'charge-rate')
    expect(JSON.stringify(movement)).not.toMatch(/ more | fewer /)
  })

  test('since the last meeting: one load, and the KPIs that moved', async () => {
    const { since } = await sinceLastMeeting(db, await release('restricted'), november)
    expect(since).toMatchObject({ month: 'October', loads: 1, meeting: { id: october } })
    expect(since?.tally).toMatchObject({ kpis: 55, definitions: 0, targets: 0 })
    expect(since?.tally.moved).toBeGreaterThan(0)
  })

  test('comments are counted on the last month that the meeting discusses', async () => {
    await sql`
      with begun as (
        insert into dashboard.comment (kpi_id, month, begun_by)
        values ('charge-rate', '2026-04-01', 'Head of Crime'), ('referral-uptake', '2026-04-01', 'Head of Crime'),
               ('charge-rate', '2026-03-01', 'Head of Crime')
        returning comment_id, kpi_id
      )
      insert into dashboard.comment_version (comment_id, version, state, what_happened, why, what_next, written_by)
      select comment_id, 1, case kpi_id when 'charge-rate' then 'approved' else 'submitted' end, 'More were charged.',
             'Weekly clinics.', 'They go on.', 'Head of Crime'
      from   begun
    `.execute(db)
    const { comments } = await sinceLastMeeting(db, await release('restricted'), november)
    expect(comments).toEqual({ approved: 1, of: 2 })
  })

  test('a meeting with none frozen before it has nothing to compare with', async () => {
    expect(await sinceLastMeeting(db, await release('restricted'), october)).toMatchObject({ since: null })
  })

  test('what is withdrawn from partners is withdrawn in frozen pages too, and stays for the group', async () => {
    const id = await meetingOn('2026-11-18')
    await freezeMeeting(db, id, chair)
    const withdrawn = { withdrawn_by: 'Disclosure officer', withdrawn_reason: 'A category was named wrongly.' }
    const release_id = sql<string>`(select partner_release_id from dashboard.freeze where meeting_id = ${id})`
    const trial = await db.startTransaction().execute()
    await trial
      .updateTable('dashboard.release_approval')
      .set({ ...withdrawn, withdrawn_at: sql`now()` })
      .where('release_id', '=', release_id)
      .execute()
    await expect(readFrozenPage(trial, id, 'partner', 'charge-rate')).rejects.toMatchObject({ status: 409 })
    const { frozen } = await compareMeetings(trial, await release('partner'), {})
    expect(frozen.map((meeting) => meeting.id)).toEqual([october])
    expect((await readFrozenPage(trial, id, 'restricted', 'charge-rate')).sha256).toMatch(/^[0-9a-f]{64}$/)
    await trial.rollback().execute()
  })

  test('two meetings are compared as each was frozen', async () => {
    const second = await meetingOn('2026-11-20')
    await freezeMeeting(db, second, chair)
    const { from, to, loads, movements } = await compareMeetings(db, await release('restricted'), {
      from: october,
      to: second,
    })
    expect([from?.title, to?.title, loads]).toEqual([
      'Delivery group, 8 October 2026',
      'Delivery group, 20 November 2026',
      1,
    ])
    expect(movements.find(({ kpi }) => kpi.id === 'charge-rate')?.sentence).toBe(
      '60% for April 2026 at the October meeting, at the November meeting 70%: 1 more charged within 180 days.',
    )
  })
})

describe('refused, and nothing is frozen', () => {
  test('the second of two who freeze at once is told who was first', async () => {
    const id = await meetingOn('2026-12-01')
    const both = await Promise.allSettled([freezeMeeting(db, id, chair), freezeMeeting(db, id, chair)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { status: 409, message: `The figures of this meeting have been frozen already, by ${chair}.` },
    })
  })

  test('while an extract is being loaded', async () => {
    const id = await meetingOn('2026-12-02')
    await database.db.transaction().execute(async (load) => {
      await sql`select pg_advisory_xact_lock(${sql.raw(loadLock)})`.execute(load)
      await expect(freezeMeeting(db, id, chair)).rejects.toMatchObject({
        status: 409,
        message: 'An extract is being loaded just now. Freeze the figures once it has been.',
      })
    })
    expect((await readMeeting(db, id)).state).toBe('draft')
  })

  test('while partners and the public read an earlier load', async () => {
    await loadLateCharge(database.db, '2026-04 9', { approved: false })
    const id = await meetingOn('2026-12-03')
    await expect(freezeMeeting(db, id, chair)).rejects.toMatchObject({
      status: 409,
      message:
        'The figures of the latest load are not approved yet for partners and the public. Ask the disclosure officer to approve them under Releases, then freeze.',
    })
    await approveReleases(database.db)
    expect((await freezeMeeting(db, id, chair)).state).toBe('frozen')
  })
})

describe('closed', () => {
  const outcome = { decisions: ['More clinics.'], notes: 'Agreed by all.', by: chair }

  test('a draft is frozen first', async () => {
    const id = await meetingOn('2027-01-07')
    await expect(closeMeeting(db, id, { ...outcome, version: 1 })).rejects.toMatchObject({ status: 409 })
  })

  test('a meeting keeps its decisions and notes, and nothing more is written of it, not even by the owner', async () => {
    const id = await meetingOn('2027-01-08')
    await freezeMeeting(db, id, chair)
    expect(await closeMeeting(db, id, { ...outcome, version: 1 })).toMatchObject({
      state: 'closed',
      version: 2,
      decisions: ['More clinics.'],
      notes: 'Agreed by all.',
      closed: { by: chair },
    })
    const change = { ...details, heldOn: '2027-01-08', ...outcome, version: 2 }
    await expect(changeMeeting(db, id, change)).rejects.toMatchObject({ status: 409 })
    await expect(closeMeeting(db, id, { ...outcome, version: 2 })).rejects.toMatchObject({ status: 409 })
    await expect(
      sql`
        insert into dashboard.meeting_version
        select meeting_id, 3, kind, held_on, last_month, attending, papers, decisions, 'More.', written_by
        from   dashboard.meeting_version where meeting_id = ${id} and version = 2
      `.execute(database.db),
    ).rejects.toThrow('The meeting is closed')
  })

  test('by somebody who saw an earlier version is refused', async () => {
    const id = await meetingOn('2027-01-09')
    await freezeMeeting(db, id, chair)
    await changeMeeting(db, id, { ...details, heldOn: '2027-01-09', ...outcome, version: 1 })
    await expect(closeMeeting(db, id, { ...outcome, version: 1 })).rejects.toMatchObject({ status: 409 })
  })
})
