import { endpoints } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import type { FastifyInstance } from 'fastify'
import type { Kysely } from 'kysely'
import { forgetDraft, keepDraft, listDrafts } from '../drafts.ts'
import { check, checkBody } from '../problems.ts'
import { readerOf } from '../sign-in/reader.ts'

/** What people type and have not sent: each reads their own, and none of it is in the audit log. */
export function draftRoutes(app: FastifyInstance, db: Kysely<DB>): void {
  const { drafts, keepDraft: keeping, forgetDraft: forgetting } = endpoints
  app.get(drafts.path, { config: { needs: drafts.needs } }, async (request, reply) => {
    check(drafts.query, request.query)
    return reply
      .header('cache-control', 'no-store')
      .send(drafts.response.parse(await listDrafts(db, readerOf(request))))
  })
  app.post(keeping.path, { config: { needs: keeping.needs } }, async (request, reply) => {
    const kept = await keepDraft(db, readerOf(request), checkBody(keeping.body, request.body))
    return reply.code(201).header('cache-control', 'no-store').send(keeping.response.parse(kept))
  })
  app.post(forgetting.path, { config: { needs: forgetting.needs } }, async (request, reply) => {
    const reader = readerOf(request)
    await forgetDraft(db, reader, checkBody(forgetting.body, request.body).form)
    return reply
      .code(201)
      .header('cache-control', 'no-store')
      .send(forgetting.response.parse(await listDrafts(db, reader)))
  })
}
