import { z } from 'zod'
import { get, post } from './describe-endpoint.ts'
import { meeting, meetingChange, meetingDraft, meetingFilter, meetings } from './meeting.ts'
import { paths } from './paths.ts'

const meetingId = { meeting: z.uuid('There is no such meeting.') }

/** The meetings at which figures are discussed. */
export const meetingEndpoints = {
  meetings: get(paths.meetings, 'The meetings of the group, the latest first.', {
    needs: ['read', 'meetings'],
    query: meetingFilter,
    response: meetings,
  }),
  makeMeeting: post(paths.meetings, 'Puts a meeting on the list.', {
    needs: ['write', 'meetings'],
    params: {},
    body: meetingDraft,
    response: meeting,
  }),
  meeting: get(paths.meeting, 'One meeting: when, who, which papers, and where it stands.', {
    needs: ['read', 'meetings'],
    params: meetingId,
    response: meeting,
  }),
  changeMeeting: post(paths.meetingVersions, 'Writes a new version of a meeting; those before stay.', {
    needs: ['write', 'meetings'],
    params: meetingId,
    body: meetingChange,
    response: meeting,
  }),
}
