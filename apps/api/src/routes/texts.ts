import { releasableAction, releasableEvent } from '@dashboard/actions'
import { releasableComment } from '@dashboard/comments'
import { endpoints, type TextSubject } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { releaseText, withdrawText } from '@dashboard/texts'
import type { FastifyInstance } from 'fastify'
import type { Kysely } from 'kysely'
import type { Releases } from '../releases.ts'
import { serveChange } from '../serve-change.ts'

/** What a version of a text is called; throws where there is none, or where it may not leave the group. */
const releasable: Record<TextSubject, (db: Kysely<DB>, id: string, version: number) => Promise<string>> = {
  action: releasableAction,
  comment: releasableComment,
  marker: releasableEvent,
}

/** What of the group's own texts partners may read. */
export function textRoutes(app: FastifyInstance, releases: Releases, db: Kysely<DB>): void {
  const changing = { releases, db, held: true }
  serveChange(
    app,
    changing,
    endpoints.releaseText,
    async (transaction, _current, { params: { subject, text: id }, body: { version }, by }) => ({
      of: await releasable[subject](transaction, id, version),
      released: await releaseText(transaction, { subject, id, version }, by),
    }),
    ({ of }, { params, body }) => ({ action: 'text-released', subject: of, details: { ...params, ...body } }),
  )
  serveChange(
    app,
    changing,
    endpoints.withdrawText,
    async (transaction, _current, { params: { subject, text: id }, body: { version, reason }, by }) => ({
      of: await releasable[subject](transaction, id, version),
      released: await withdrawText(transaction, { subject, id, version }, { reason, withdrawnBy: by }),
    }),
    ({ of }, { params, body }) => ({ action: 'text-withdrawn', subject: of, details: { ...params, ...body } }),
  )
}
