import { endpoints } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { addToGroup, comparatorsPage, removeFromGroup } from '@dashboard/kpis'
import type { FastifyInstance } from 'fastify'
import type { Kysely } from 'kysely'
import { serveChange } from '../serve-change.ts'
import { servePublished, type Published } from '../serve-endpoint.ts'

/** Published figures of other forces, and the group of forces that this one is shown beside: to read, to add to, to remove from. */
export function comparatorRoutes(app: FastifyInstance, published: Published, db: Kysely<DB>): void {
  const changing = { releases: published.releases, db }
  servePublished(app, published, endpoints.comparators, ({ release, group }) => ({
    value: comparatorsPage(release, group),
  }))
  serveChange(app, changing, endpoints.addToGroup, (transaction, _current, { body, by }) =>
    addToGroup(transaction, { ...body, addedBy: by }),
  )
  serveChange(app, changing, endpoints.removeFromGroup, (transaction, _current, { params, body, by }) =>
    removeFromGroup(transaction, params.member, { ...body, removedBy: by }),
  )
}
