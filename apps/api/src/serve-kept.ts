import type { Endpoint } from '@dashboard/contract'
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { audienceOf } from './permissions.ts'
import { check, Refused } from './problems.ts'
import type { Current, Releases } from './releases.ts'
import { readerOf } from './sign-in/reader.ts'

type Asked<E extends Endpoint> = { params: z.output<E['params']>; query: z.output<E['query']> }

/** Serves what people have written as the database has it now, as the audience of whoever asks may read it. */
export function serveKept<E extends Endpoint & { method: 'GET' }>(
  app: FastifyInstance,
  releases: Releases,
  endpoint: E,
  make: (current: Current, asked: Asked<E>) => Promise<z.input<E['response']>>,
): void {
  app.get(endpoint.path, { config: { needs: endpoint.needs } }, async (request, reply) => {
    const params = check(endpoint.params, request.params) as z.output<E['params']>
    const query = check(endpoint.query, request.query) as z.output<E['query']>
    const audience = audienceOf(readerOf(request))
    if (!audience) throw new Refused(403, 'Your role sees no figures.')
    const answer = endpoint.response.parse(await make(releases.currentFor(audience), { params, query }))
    return reply.header('cache-control', 'no-store').send(answer)
  })
}
