import { loadRelease } from '@dashboard/kpis'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { compareMeetings, sinceLastMeeting } from './compare-meetings.ts'
import { freezeMeeting } from './freeze-meeting.ts'
import { frozenBesideNow } from './frozen-beside-now.ts'
import { readFrozenPage } from './frozen-pages.ts'
import { loadLateCharge } from './testing/load-late-charge.ts'
import { chair, useMeetings } from './testing/use-meetings.ts'

const meetings = useMeetings()
let october: string
let november: string
beforeAll(async () => {
  october = await meetings.meetingOn('2026-10-08')
  await freezeMeeting(meetings.db, october, chair)
  await loadLateCharge(meetings.owner, '2026-04 8')
  november = await meetings.meetingOn('2026-11-12')
})

test('the late charge is why the month moved', async () => {
  const { movement } = await frozenBesideNow(meetings.db, await meetings.release('restricted'), october, 'charge-rate')
  expect(movement.sentence).toBe('60% for April 2026 at the October meeting, now 70%: 1 more charged within 180 days.')
  expect(movement.figures).toEqual([
    { period: 'April 2026', before: '60%', now: '70%', why: '1 more charged within 180 days' },
  ])
})

test('who still reads the load that was frozen has none since', async () => {
  const trial = await meetings.db.startTransaction().execute()
  await sql`
    update dashboard.release_approval
    set    withdrawn_by = 'Disclosure officer', withdrawn_at = now(), withdrawn_reason = 'A category was named wrongly.'
    where  release_id not in (select partner_release_id from dashboard.freeze)
  `.execute(trial)
  const partner = await loadRelease(trial, 'partner')
  const compared = partner && (await compareMeetings(trial, partner, { from: october }))
  expect([compared?.loads, compared?.tally.moved]).toEqual([0, 0])
  await trial.rollback().execute()
})

test('a partner reads what they were shown and are shown, and no count', async () => {
  const { movement } = await frozenBesideNow(meetings.db, await meetings.release('partner'), october, 'charge-rate')
  expect(JSON.stringify(movement)).not.toMatch(/ more | fewer /)
})

test('since the last meeting: one load, and the KPIs that moved', async () => {
  const { since } = await sinceLastMeeting(meetings.db, await meetings.release('restricted'), november)
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
  `.execute(meetings.db)
  const { comments } = await sinceLastMeeting(meetings.db, await meetings.release('restricted'), november)
  expect(comments).toEqual({ approved: 1, of: 2 })
})

test('a meeting with none frozen before it has nothing to compare with', async () => {
  expect(await sinceLastMeeting(meetings.db, await meetings.release('restricted'), october)).toMatchObject({
    since: null,
  })
})

test('what is withdrawn from partners is withdrawn in frozen pages too, and stays for the group', async () => {
  const id = await meetings.meetingOn('2026-11-18')
  await freezeMeeting(meetings.db, id, chair)
  const withdrawn = { withdrawn_by: 'Disclosure officer', withdrawn_reason: 'A category was named wrongly.' }
  const release_id = sql<string>`(select partner_release_id from dashboard.freeze where meeting_id = ${id})`
  const trial = await meetings.db.startTransaction().execute()
  await trial
    .updateTable('dashboard.release_approval')
    .set({ ...withdrawn, withdrawn_at: sql`now()` })
    .where('release_id', '=', release_id)
    .execute()
  await expect(readFrozenPage(trial, id, 'partner', 'charge-rate')).rejects.toMatchObject({ status: 409 })
  const { frozen } = await compareMeetings(trial, await meetings.release('partner'), {})
  expect(frozen.map((meeting) => meeting.id)).toEqual([october])
  expect((await readFrozenPage(trial, id, 'restricted', 'charge-rate')).sha256).toMatch(/^[0-9a-f]{64}$/)
  await trial.rollback().execute()
})

test('two meetings are compared as each was frozen', async () => {
  const second = await meetings.meetingOn('2026-11-20')
  await freezeMeeting(meetings.db, second, chair)
  const { from, to, loads, movements } = await compareMeetings(meetings.db, await meetings.release('restricted'), {
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
