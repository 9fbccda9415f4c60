import { z } from 'zod'
import { get, post } from './describe-endpoint.ts'
import { kpiPage, overview } from './kpi.ts'
import { closeDraft, freezeDraft, meeting, meetingChange, meetingDraft, meetingFilter, meetings } from './meeting.ts'
import { comparison, frozenBesideNow, sinceLast } from './movement.ts'
import { paths } from './paths.ts'

const meetingId = { meeting: z.uuid('There is no such meeting.') }

const frozen = ['read', 'frozen figures'] as const
const ofKpi = { ...meetingId, kpi: z.string().max(60) }
const chosen = z.uuid('There is no such meeting.').optional()

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
  freezeMeeting: post(paths.meetingFreeze, 'Fixes the figures of a meeting, for every audience and for good.', {
    needs: ['write', 'frozen figures'],
    params: meetingId,
    body: freezeDraft,
    response: meeting,
  }),
  closeMeeting: post(paths.meetingClose, 'Ends a frozen meeting: nothing more is written of it.', {
    needs: ['write', 'frozen figures'],
    params: meetingId,
    body: closeDraft,
    response: meeting,
  }),
  sinceLast: get(paths.sinceLast, 'How figures have moved since the meeting before.', {
    needs: ['read', 'meetings'],
    params: meetingId,
    response: sinceLast,
  }),
  compareMeetings: get(paths.comparison, 'Every KPI at one frozen meeting and at another, or now.', {
    needs: frozen,
    query: { from: chosen, to: chosen },
    response: comparison,
  }),
  frozenOverview: get(paths.frozenOverview, 'The overview as it was frozen, to the byte.', {
    needs: frozen,
    params: meetingId,
    response: overview,
  }),
  frozenKpi: get(paths.frozenKpi, 'One KPI as it was frozen, to the byte.', {
    needs: frozen,
    params: ofKpi,
    response: kpiPage,
  }),
  frozenFigureCsv: get(paths.frozenFigureCsv, 'The values of one figure as they were frozen, as CSV.', {
    needs: frozen,
    params: { ...ofKpi, figure: z.string().max(60) },
    response: z.string(),
    contentType: 'text/csv',
  }),
  frozenBesideNow: get(paths.frozenBesideNow, 'One KPI as it was frozen, beside what it says now, and why it moved.', {
    needs: frozen,
    params: ofKpi,
    response: frozenBesideNow,
  }),
}
