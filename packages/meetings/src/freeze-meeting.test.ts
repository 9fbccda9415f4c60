import type { Audience, KpiPage } from '@dashboard/contract'
import { kpiPage as schema } from '@dashboard/contract'
import { loadLock } from '@dashboard/db'
import { findKpi, kpiPage } from '@dashboard/kpis'
import { uuidOf } from '@dashboard/kpis/testing'
import { approveReleases } from '@dashboard/kpis/testing/approve-releases'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { changeMeeting } from './change-meeting.ts'
import { freezeMeeting } from './freeze-meeting.ts'
import { readFrozenPage } from './frozen-pages.ts'
import { readMeeting } from './read-meeting.ts'
import { loadLateCharge } from './testing/load-late-charge.ts'
import { chair, details, useMeetings } from './testing/use-meetings.ts'

const meetings = useMeetings()
let october: string
let shownThen: Record<Audience, string>
beforeAll(async () => {
  october = await meetings.meetingOn('2026-10-08')
  shownThen = { restricted: await shown('restricted'), partner: await shown('partner'), public: await shown('public') }
  await freezeMeeting(meetings.db, october, chair)
  await loadLateCharge(meetings.owner, '2026-04 8')
})

/** As the service would answer. */
async function shown(audience: Audience): Promise<string> {
  const kpi = findKpi('charge-rate')
  if (!kpi) throw new Error('There is a charge rate.')
  return JSON.stringify(schema.parse(kpiPage(await meetings.release(audience), kpi)))
}

describe('frozen', () => {
  test.each(['restricted', 'partner', 'public'] as const)(
    'a page is kept for %s to the byte, whatever is loaded later',
    async (audience) => {
      const { body } = await readFrozenPage(meetings.db, october, audience, 'charge-rate')
      expect(body).toBe(shownThen[audience])
      expect((JSON.parse(body) as KpiPage).standing.audience).toBe(audience)
      expect(body).not.toBe(await shown(audience))
    },
  )

  test('every KPI and the overview are kept for each audience, with its definition version', async () => {
    const { rows } = await sql`
      select audience, count(*)::integer as pages, count(definition_version)::integer as definitions
      from   dashboard.frozen_page where meeting_id = ${october} group by audience order by audience
    `.execute(meetings.db)
    expect(rows).toEqual([
      { audience: 'partner', pages: 56, definitions: 55 },
      { audience: 'public', pages: 56, definitions: 55 },
      { audience: 'restricted', pages: 56, definitions: 55 },
    ])
  })

  test('the meeting says so, by whom, and of which load', async () => {
    expect(await readMeeting(meetings.db, october)).toMatchObject({
      state: 'frozen',
      frozen: { by: chair, asAt: '2026-10-31' },
    })
    const { rows } =
      await sql`select load_id, code_version from dashboard.freeze where meeting_id = ${october}`.execute(meetings.db)
    expect(rows).toEqual([{ load_id: uuidOf('load'), code_version: expect.stringMatching(/^[0-9a-f]{64}$/) }])
  })

  test.each([
    ['the API', () => meetings.db, 'permission denied'],
    ['the owner', () => meetings.owner, 'stays as it was'],
  ])('nothing of it can be changed, added to, deleted or emptied by %s', async (_who, as, sentence) => {
    await expect(sql`update dashboard.frozen_page set body = ''`.execute(as())).rejects.toThrow(sentence)
    await expect(sql`update dashboard.freeze set frozen_by = 'Another'`.execute(as())).rejects.toThrow(sentence)
    await expect(sql`delete from dashboard.frozen_page`.execute(as())).rejects.toThrow(sentence)
    await expect(sql`delete from dashboard.freeze`.execute(as())).rejects.toThrow(sentence)
    await expect(sql`truncate dashboard.freeze cascade`.execute(as())).rejects.toThrow(sentence)
    await expect(sql`truncate dashboard.frozen_page`.execute(as())).rejects.toThrow(sentence)
    await expect(
      sql`
        insert into dashboard.frozen_page (meeting_id, audience, page, body, sha256)
        values (${october}, 'restricted', 'another', '{}', encode(sha256('{}'), 'hex'))
      `.execute(as()),
    ).rejects.toThrow('Pages are frozen with their meeting and never after.')
  })

  test('its group, day and last month stay, and what is decided can be written', async () => {
    const { version } = await readMeeting(meetings.db, october)
    const change = { ...details, heldOn: '2026-10-08', decisions: ['More clinics.'], notes: '', version, by: chair }
    await expect(changeMeeting(meetings.db, october, { ...change, heldOn: '2026-10-09' })).rejects.toMatchObject({
      status: 409,
    })
    expect((await changeMeeting(meetings.db, october, change)).decisions).toEqual(['More clinics.'])
  })
})

describe('refused, and nothing is frozen', () => {
  test('the second of two who freeze at once is told who was first', async () => {
    const id = await meetings.meetingOn('2026-12-01')
    const both = await Promise.allSettled([
      freezeMeeting(meetings.db, id, chair),
      freezeMeeting(meetings.db, id, chair),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { status: 409, message: `The figures of this meeting have been frozen already, by ${chair}.` },
    })
  })

  test('while an extract is being loaded', async () => {
    const id = await meetings.meetingOn('2026-12-02')
    await meetings.owner.transaction().execute(async (load) => {
      await sql`select pg_advisory_xact_lock(${sql.raw(loadLock)})`.execute(load)
      await expect(freezeMeeting(meetings.db, id, chair)).rejects.toMatchObject({
        status: 409,
        message: 'An extract is being loaded just now. Freeze the figures once it has been.',
      })
    })
    expect((await readMeeting(meetings.db, id)).state).toBe('draft')
  })

  test('while partners and the public read an earlier load', async () => {
    await loadLateCharge(meetings.owner, '2026-04 9', { approved: false })
    const id = await meetings.meetingOn('2026-12-03')
    await expect(freezeMeeting(meetings.db, id, chair)).rejects.toMatchObject({
      status: 409,
      message:
        'The figures of the latest load cannot be read yet by partners and the public: they are being checked, or wait for the disclosure officer under Releases. Freeze once they can.',
    })
    await approveReleases(meetings.owner)
    expect((await freezeMeeting(meetings.db, id, chair)).state).toBe('frozen')
  })
})
