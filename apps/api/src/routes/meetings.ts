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
import type { Releases } from '../releases.ts'
import { serveChange } from '../serve-change.ts'
import { serveKept } from '../serve-kept.ts'

/** The meetings at which figures are discussed: to list, to read, to write. */
export function meetingRoutes(app: FastifyInstance, releases: Releases, db: Kysely<DB>): void {
  const changing = { releases, db }
  serveKept(app, releases, endpoints.meetings, (_current, { query }) => listMeetings(db, query))
  serveKept(app, releases, endpoints.meeting, (_current, { params }) => readMeeting(db, params.meeting))
  serveKept(app, releases, endpoints.sinceLast, ({ release }, { params }) =>
    sinceLastMeeting(db, release, params.meeting),
  )
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
