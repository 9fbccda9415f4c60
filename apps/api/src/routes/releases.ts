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
  const changing = { releases, db, held: true }
  app.get(endpoints.releases.path, { config: { needs: endpoints.releases.needs } }, async (request, reply) => {
    check(endpoints.releases.query, request.query)
    return reply.header('cache-control', 'no-store').send(await read(db))
  })
  serveChange(
    app,
    changing,
    endpoints.approveRelease,
    (transaction, _current, { params, by }) => approveRelease(transaction, params.release, by),
    (_made, { params }) => ({ action: 'release-approved', subject: params.release }),
  )
  serveChange(
    app,
    changing,
    endpoints.withdrawApproval,
    (transaction, _current, { params, body, by }) =>
      withdrawApproval(transaction, params.release, { ...body, withdrawnBy: by }),
    (_made, { params, body }) => ({
      action: 'release-withdrawn',
      subject: params.release,
      details: { reason: body.reason },
    }),
  )
  serveChange(
    app,
    changing,
    endpoints.changeDisclosure,
    async (transaction, _current, { body, by }) => {
      await changeSetting(transaction, body, by)
      return read(transaction)
    },
    (_made, { body }) => ({ action: 'thresholds-changed', subject: body.audience, details: body }),
  )
}

async function read(db: Kysely<DB>) {
  return endpoints.releases.response.parse({
    releases: await listReleases(db),
    settings: await listInForce(db),
    history: await listSettings(db),
  })
}
