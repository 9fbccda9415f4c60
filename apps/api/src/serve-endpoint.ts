import type { Audience, Endpoint } from '@dashboard/contract'
import type { Entry } from '@dashboard/audit'
import type { Leaving } from '@dashboard/board-papers'
import type { DB } from '@dashboard/db'
import type { FastifyInstance } from 'fastify'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { Answer, Answers } from './answers.ts'
import type { AuditLog } from './audit/audit-log.ts'
import { sha256Of } from './audit/sha256-of.ts'
import { audienceOf } from './permissions.ts'
import { check, Refused } from './problems.ts'
import { registerLeaving } from './register-leaving.ts'
import type { Current, Releases } from './releases.ts'
import { personOf, readerOf } from './sign-in/reader.ts'

type Asked<E extends Endpoint> = { params: z.output<E['params']>; query: z.output<E['query']> }
type Made<E extends Endpoint> = {
  value: z.input<E['response']>
  fileName?: string
  entry?: Entry | null
  /** The figure that leaves with it, as a file. */
  leaving?: Leaving
}
export type Make<E extends Endpoint> = (current: Current, asked: Asked<E>) => Made<E>

export type Published = { releases: Releases; answers: Answers; log: AuditLog; db: Kysely<DB> }

/** Serves an endpoint from the release of the reader's audience: checked in, checked out, made once, recorded where it must be each time it is asked for, and sent only where it is new to the reader. */
export function servePublished<E extends Endpoint & { method: 'GET' }>(
  app: FastifyInstance,
  published: Published,
  endpoint: E,
  make: Make<E>,
): void {
  app.get(endpoint.path, { config: { needs: endpoint.needs } }, async (request, reply) => {
    const params = check(endpoint.params, request.params) as z.output<E['params']>
    const query = check(endpoint.query, request.query) as z.output<E['query']>
    const reader = readerOf(request)
    const audience = audienceOf(reader)
    if (!audience) throw new Refused(403, 'Your role sees no figures.')
    const answer = answerFor(audience, published, endpoint, { params, query }, make)
    if (answer.entry) await published.log.write({ ...answer.entry, by: personOf(reader) })
    if (answer.leaving) {
      const sha256 = sha256Of(answer.body)
      await registerLeaving(published.db, answer.leaving, { reader, format: 'csv', sha256 })
    }
    reply.header('etag', answer.etag).header('cache-control', 'private, no-cache').header('vary', 'cookie')
    if (request.headers['if-none-match'] === answer.etag) return reply.code(304).send()
    if (answer.fileName) reply.header('content-disposition', `attachment; filename="${answer.fileName}"`)
    return reply.type(`${endpoint.contentType}; charset=utf-8`).send(answer.body)
  })
}

/** The answer for an audience, made where it has not been asked for since the last load. */
export function answerFor<E extends Endpoint>(
  audience: Audience,
  { releases, answers }: Pick<Published, 'releases' | 'answers'>,
  endpoint: E,
  asked: Asked<E>,
  make: Make<E>,
): Answer {
  const current = releases.currentFor(audience)
  const question = JSON.stringify([audience, endpoint.path, asked.params, asked.query])
  return answers.get(question, () => {
    const { value, fileName = null, entry = null, leaving } = make(current, asked)
    const checked = endpoint.response.parse(value)
    const body = endpoint.contentType === 'application/json' ? JSON.stringify(checked) : String(checked)
    const from = { releaseId: current.release.releaseId, meetingId: null }
    return { body, fileName, entry: entry && entryOf(entry, body), leaving: leaving ? { leaving, from } : null }
  })
}

/** Of a file that leaves, the audit log keeps the hash of its bytes. */
function entryOf(entry: Entry, body: string): Entry {
  return entry.action === 'exported' ? { ...entry, details: { ...entry.details, sha256: sha256Of(body) } } : entry
}
