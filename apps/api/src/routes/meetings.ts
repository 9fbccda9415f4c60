import type { Entry } from '@dashboard/audit'
import { endpoints, type Meeting } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import {
  changeMeeting,
  closeMeeting,
  freezeMeeting,
  listMeetings,
  makeMeeting,
  readMeeting,
  sinceLastMeeting,
} from '@dashboard/meetings'
import type { FastifyInstance } from 'fastify'
import type { Kysely } from 'kysely'
import { check } from '../problems.ts'
import type { Releases } from '../releases.ts'
import { serveChange } from '../serve-change.ts'

/** The meetings at which figures are discussed: to list, to read, to write. */
export function meetingRoutes(app: FastifyInstance, releases: Releases, db: Kysely<DB>): void {
  const changing = { releases, db }
  app.get(endpoints.meetings.path, { config: { needs: endpoints.meetings.needs } }, async (request, reply) => {
    const query = check(endpoints.meetings.query, request.query)
    const answer = endpoints.meetings.response.parse(await listMeetings(db, query))
    return reply.header('cache-control', 'no-store').send(answer)
  })
  app.get(endpoints.meeting.path, { config: { needs: endpoints.meeting.needs } }, async (request, reply) => {
    const params = check(endpoints.meeting.params, request.params)
    const answer = endpoints.meeting.response.parse(await readMeeting(db, params.meeting))
    return reply.header('cache-control', 'no-store').send(answer)
  })
  app.get(endpoints.sinceLast.path, { config: { needs: endpoints.sinceLast.needs } }, async (request, reply) => {
    const params = check(endpoints.sinceLast.params, request.params)
    const { release } = releases.currentFor('restricted')
    const answer = endpoints.sinceLast.response.parse(await sinceLastMeeting(db, release, params.meeting))
    return reply.header('cache-control', 'no-store').send(answer)
  })
  serveChange(
    app,
    changing,
    endpoints.makeMeeting,
    (transaction, _current, { body, by }) => makeMeeting(transaction, { ...body, by }),
    (made) => entryOf('meeting-made', made),
  )
  serveChange(
    app,
    changing,
    endpoints.changeMeeting,
    (transaction, _current, { params, body, by }) => changeMeeting(transaction, params.meeting, { ...body, by }),
    (made) => entryOf('meeting-changed', made),
  )
  serveChange(
    app,
    changing,
    endpoints.freezeMeeting,
    (transaction, _current, { params, by }) => freezeMeeting(transaction, params.meeting, by),
    ({ id, title, frozen }) => ({
      action: 'meeting-frozen',
      subject: title,
      details: { meeting: id, asAt: frozen?.asAt ?? null },
    }),
  )
  serveChange(
    app,
    changing,
    endpoints.closeMeeting,
    (transaction, _current, { params, body, by }) => closeMeeting(transaction, params.meeting, { ...body, by }),
    (made) => entryOf('meeting-closed', made),
  )
}

function entryOf(
  action: 'meeting-made' | 'meeting-changed' | 'meeting-closed',
  { id, title, version }: Meeting,
): Entry {
  return { action, subject: title, details: { meeting: id, version } }
}
