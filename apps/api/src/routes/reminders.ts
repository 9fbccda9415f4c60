import {
  calendarFile,
  dueThings,
  makeCalendar,
  ownerOfKey,
  remindersPage,
  todayInLondon,
  withdrawCalendar,
} from '@dashboard/actions'
import { endpoints, paths } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import type { Config } from '../config.ts'
import { check, Refused } from '../problems.ts'
import { serveChange } from '../serve-change.ts'
import type { Published } from '../serve-endpoint.ts'
import { serveLive } from '../serve-live.ts'
import { personOf, readerOf } from '../sign-in/reader.ts'

/** What is due: as a text to be sent by hand, and as a calendar, which cannot sign in and has a secret address instead. */
export function reminderRoutes(
  app: FastifyInstance,
  published: Published,
  { publicUrl }: Pick<Config, 'publicUrl'>,
  db: Kysely<DB>,
): void {
  const changing = { releases: published.releases, db, held: false }
  const originOf = ({ host }: FastifyRequest) => publicUrl?.origin ?? `http://${host}`
  serveLive(app, published, endpoints.reminders, async (_current, { request }) => ({
    value: await remindersPage(db, {
      today: todayInLondon(),
      origin: originOf(request),
      who: personOf(readerOf(request)).who,
    }),
  }))
  serveChange(
    app,
    changing,
    endpoints.makeCalendar,
    async (transaction, _current, { body, by }) => {
      const { key, ...made } = await makeCalendar(transaction, body.owner, by)
      return { ...made, address: `${paths.calendar}?key=${key}` }
    },
    ({ id, owner, endsAt }) => ({ action: 'calendar-made', subject: owner, details: { calendar: id, endsAt } }),
  )
  serveChange(
    app,
    changing,
    endpoints.withdrawCalendar,
    (transaction, _current, { params }) => withdrawCalendar(transaction, params.calendar),
    ({ id, owner }) => ({ action: 'calendar-withdrawn', subject: owner, details: { calendar: id } }),
  )
  app.get(endpoints.calendar.path, { config: { needs: endpoints.calendar.needs } }, async (request, reply) => {
    const { key } = check(endpoints.calendar.query, request.query)
    const owner = await ownerOfKey(db, key)
    if (owner === null) throw new Refused(404, 'This calendar is not there, or not any more.')
    const file = calendarFile(owner, await dueThings(db, owner), { origin: originOf(request), now: new Date() })
    return reply
      .header('cache-control', 'private, no-store')
      .type(`${endpoints.calendar.contentType}; charset=utf-8`)
      .send(file)
  })
}
