import type { Endpoint } from '@dashboard/contract'
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { Answers } from './answers.ts'
import { check, Refused } from './problems.ts'
import type { Current, Releases } from './releases.ts'

type Asked<E extends Endpoint> = { params: z.output<E['params']>; query: z.output<E['query']> }
type Made<E extends Endpoint> = { value: z.input<E['response']>; fileName?: string }

export type Published = { releases: Releases; answers: Answers }

/** Serves an endpoint from the release in force: checked in, checked out, made once, and sent only where it is new to the reader. */
export function servePublished<E extends Endpoint & { method: 'GET' }>(
  app: FastifyInstance,
  { releases, answers }: Published,
  endpoint: E,
  make: (current: Current, asked: Asked<E>) => Made<E>,
): void {
  app.get(endpoint.path, async (request, reply) => {
    const params = check(endpoint.params, request.params) as z.output<E['params']>
    const query = check(endpoint.query, request.query) as z.output<E['query']>
    const { current } = releases
    if (!current) throw new Refused(503, 'Nothing has been loaded yet. Load an extract with `pnpm load <folder>`.')
    const question = JSON.stringify([endpoint.path, params, query])
    const answer = answers.get(question, () => {
      const { value, fileName } = make(current, { params, query })
      const checked = endpoint.response.parse(value)
      const body = endpoint.contentType === 'application/json' ? JSON.stringify(checked) : String(checked)
      return { body, fileName: fileName ?? null }
    })
    reply.header('etag', answer.etag).header('cache-control', 'private, no-cache')
    if (request.headers['if-none-match'] === answer.etag) return reply.code(304).send()
    if (answer.fileName) reply.header('content-disposition', `attachment; filename="${answer.fileName}"`)
    return reply.type(`${endpoint.contentType}; charset=utf-8`).send(answer.body)
  })
}
