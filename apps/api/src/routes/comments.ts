import type { Entry } from '@dashboard/audit'
import { approveComment, commentsPage, kpiComments, writeComment } from '@dashboard/comments'
import { endpoints, type Comment } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import type { FastifyInstance } from 'fastify'
import type { Kysely } from 'kysely'
import { serveChange } from '../serve-change.ts'
import type { Published } from '../serve-endpoint.ts'
import { serveLive } from '../serve-live.ts'
import { knownKpi } from './known-kpi.ts'

/** What the force says of its figures: to read, to write in versions, to approve. */
export function commentRoutes(app: FastifyInstance, published: Published, db: Kysely<DB>): void {
  const changing = { releases: published.releases, db, held: false }
  serveLive(app, published, endpoints.comments, async ({ release }, { query }) => ({
    value: await commentsPage(db, release, query),
  }))
  serveLive(app, published, endpoints.kpiComments, async ({ release }, { params }) => ({
    value: await kpiComments(db, release, knownKpi(params.kpi)),
  }))
  serveChange(
    app,
    changing,
    endpoints.writeComment,
    (transaction, { release }, { params: { kpi, month }, body, by }) =>
      writeComment(transaction, release, { kpi: knownKpi(kpi), month }, { ...body, by }),
    (made) => entryOf('comment-written', made),
  )
  serveChange(
    app,
    changing,
    endpoints.approveComment,
    (transaction, { release }, { params: { kpi, month }, body: { version }, by }) =>
      approveComment(transaction, release, { kpi: knownKpi(kpi), month }, { version, by }),
    (made) => entryOf('comment-approved', made),
  )
}

/** The texts themselves are kept in their versions. */
function entryOf(
  action: 'comment-written' | 'comment-approved',
  { id, kpi, month, now: { version, state } }: Comment,
): Entry {
  return { action, subject: kpi.code, details: { kpi: kpi.id, comment: id, month, version, state } }
}
