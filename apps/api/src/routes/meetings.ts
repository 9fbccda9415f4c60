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
import { serveChange } from '../serve-change.ts'
import type { Published } from '../serve-endpoint.ts'
import { serveLive } from '../serve-live.ts'

/** The meetings at which figures are discussed: to list, to read, to write. */
export function meetingRoutes(app: FastifyInstance, published: Published, db: Kysely<DB>): void {
  const changing = { releases: published.releases, db, held: false }
  serveLive(app, published, endpoints.meetings, async (_current, { query }) => ({
    value: await listMeetings(db, query),
  }))
  serveLive(app, published, endpoints.meeting, async (_current, { params }) => ({
    value: await readMeeting(db, params.meeting),
  }))
  serveLive(app, published, endpoints.sinceLast, async ({ release }, { params }) => ({
    value: await sinceLastMeeting(db, release, params.meeting),
  }))
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
