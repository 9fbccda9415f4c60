import type { Entry } from '@dashboard/audit'
import { endpoints, type GroupMember } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { addToGroup, comparatorsPage, removeFromGroup } from '@dashboard/kpis'
import type { FastifyInstance } from 'fastify'
import type { Kysely } from 'kysely'
import { serveChange } from '../serve-change.ts'
import { servePublished, type Published } from '../serve-endpoint.ts'

/** Published figures of other forces, and the group of forces that this one is shown beside: to read, to add to, to remove from. */
export function comparatorRoutes(app: FastifyInstance, published: Published, db: Kysely<DB>): void {
  const changing = { releases: published.releases, db, held: true }
  servePublished(app, published, endpoints.comparators, ({ release, group }) => ({
    value: comparatorsPage(release, group),
  }))
  serveChange(
    app,
    changing,
    endpoints.addToGroup,
    (transaction, _current, { body, by }) => addToGroup(transaction, { ...body, addedBy: by }),
    (member, { body }) => entryOf('comparator-added', member, body.reason),
  )
  serveChange(
    app,
    changing,
    endpoints.removeFromGroup,
    (transaction, _current, { params, body, by }) =>
      removeFromGroup(transaction, params.member, { ...body, removedBy: by }),
    (member, { body }) => entryOf('comparator-removed', member, body.reason),
  )
}

function entryOf(
  action: 'comparator-added' | 'comparator-removed',
  { id, force, official }: GroupMember,
  reason: string,
): Entry {
  return { action, subject: force, details: { member: id, official, reason } }
}
