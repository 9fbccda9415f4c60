import type { Audience, Endpoint } from '@dashboard/contract'
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { Answer, Answers } from './answers.ts'
import { audienceOf } from './permissions.ts'
import { check, Refused } from './problems.ts'
import type { Current, Releases } from './releases.ts'
import { readerOf } from './sign-in/reader.ts'

type Asked<E extends Endpoint> = { params: z.output<E['params']>; query: z.output<E['query']> }
type Made<E extends Endpoint> = { value: z.input<E['response']>; fileName?: string }
export type Make<E extends Endpoint> = (current: Current, asked: Asked<E>) => Made<E>

export type Published = { releases: Releases; answers: Answers }

/** Serves an endpoint from the release of the reader's audience: checked in, checked out, made once, and sent only where it is new to the reader. */
export function servePublished<E extends Endpoint & { method: 'GET' }>(
  app: FastifyInstance,
  published: Published,
  endpoint: E,
  make: Make<E>,
): void {
  app.get(endpoint.path, { config: { needs: endpoint.needs } }, async (request, reply) => {
    const params = check(endpoint.params, request.params) as z.output<E['params']>
    const query = check(endpoint.query, request.query) as z.output<E['query']>
    const audience = audienceOf(readerOf(request))
    if (!audience) throw new Refused(403, 'Your role sees no figures.')
    const answer = answerFor(audience, published, endpoint, { params, query }, make)
    reply.header('etag', answer.etag).header('cache-control', 'private, no-cache').header('vary', 'cookie')
    if (request.headers['if-none-match'] === answer.etag) return reply.code(304).send()
    if (answer.fileName) reply.header('content-disposition', `attachment; filename="${answer.fileName}"`)
    return reply.type(`${endpoint.contentType}; charset=utf-8`).send(answer.body)
  })
}

/** The answer for an audience, made where it has not been asked for since the last load. */
export function answerFor<E extends Endpoint>(
  audience: Audience,
  { releases, answers }: Published,
  endpoint: E,
  asked: Asked<E>,
  make: Make<E>,
): Answer {
  const current = releases.currentFor(audience)
  const question = JSON.stringify([audience, endpoint.path, asked.params, asked.query])
  return answers.get(question, () => {
    const { value, fileName } = make(current, asked)
    const checked = endpoint.response.parse(value)
    const body = endpoint.contentType === 'application/json' ? JSON.stringify(checked) : String(checked)
    return { body, fileName: fileName ?? null }
  })
}
