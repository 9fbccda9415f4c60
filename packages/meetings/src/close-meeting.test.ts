import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { changeMeeting } from './change-meeting.ts'
import { closeMeeting } from './close-meeting.ts'
import { freezeMeeting } from './freeze-meeting.ts'
import { chair, details, useMeetings } from './testing/use-meetings.ts'

const meetings = useMeetings()
const outcome = { decisions: ['More clinics.'], notes: 'Agreed by all.', by: chair }

test('a draft is frozen first', async () => {
  const id = await meetings.meetingOn('2027-01-07')
  await expect(closeMeeting(meetings.db, id, { ...outcome, version: 1 })).rejects.toMatchObject({ status: 409 })
})

test('a meeting keeps its decisions and notes, and nothing more is written of it, not even by the owner', async () => {
  const id = await meetings.meetingOn('2027-01-08')
  await freezeMeeting(meetings.db, id, chair)
  expect(await closeMeeting(meetings.db, id, { ...outcome, version: 1 })).toMatchObject({
    state: 'closed',
    version: 2,
    decisions: ['More clinics.'],
    notes: 'Agreed by all.',
    closed: { by: chair },
  })
  const change = { ...details, heldOn: '2027-01-08', ...outcome, version: 2 }
  await expect(changeMeeting(meetings.db, id, change)).rejects.toMatchObject({ status: 409 })
  await expect(closeMeeting(meetings.db, id, { ...outcome, version: 2 })).rejects.toMatchObject({ status: 409 })
  await expect(
    sql`
      insert into dashboard.meeting_version
      select meeting_id, 3, kind, held_on, last_month, attending, papers, decisions, 'More.', written_by
      from   dashboard.meeting_version where meeting_id = ${id} and version = 2
    `.execute(meetings.owner),
  ).rejects.toThrow('The meeting is closed')
})

test('by somebody who saw an earlier version is refused', async () => {
  const id = await meetings.meetingOn('2027-01-09')
  await freezeMeeting(meetings.db, id, chair)
  await changeMeeting(meetings.db, id, { ...details, heldOn: '2027-01-09', ...outcome, version: 1 })
  await expect(closeMeeting(meetings.db, id, { ...outcome, version: 1 })).rejects.toMatchObject({ status: 409 })
})
