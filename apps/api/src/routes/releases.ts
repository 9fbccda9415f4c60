import { endpoints } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import {
  approveRelease,
  changeSetting,
  listInForce,
  listReleases,
  listSettings,
  withdrawApproval,
} from '@dashboard/kpis'
import type { FastifyInstance } from 'fastify'
import type { Kysely } from 'kysely'
import { check } from '../problems.ts'
import type { Releases } from '../releases.ts'
import { serveChange } from '../serve-change.ts'

/** What people outside the force may read: the releases, what the attacker found, and the settings they are made by. */
export function releaseRoutes(app: FastifyInstance, releases: Releases, db: Kysely<DB>): void {
  const read = async () =>
    endpoints.releases.response.parse({
      releases: await listReleases(db),
      settings: await listInForce(db),
      history: await listSettings(db),
    })
  app.get(endpoints.releases.path, async (request, reply) => {
    check(endpoints.releases.query, request.query)
    return reply.header('cache-control', 'no-store').send(await read())
  })
  serveChange(app, releases, endpoints.approveRelease, (_current, { params, body }) =>
    approveRelease(db, params.release, body),
  )
  serveChange(app, releases, endpoints.withdrawApproval, (_current, { params, body }) =>
    withdrawApproval(db, params.release, body),
  )
  serveChange(app, releases, endpoints.changeDisclosure, async (_current, { body }) => {
    await changeSetting(db, body)
    return read()
  })
}
