import type { Endpoint } from '@dashboard/contract'
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { check, checkBody, Refused } from './problems.ts'
import type { Current, Releases } from './releases.ts'

type Changing = Endpoint & { method: 'POST'; body: z.ZodObject }
type Sent<E extends Changing> = { params: z.output<E['params']>; body: z.output<E['body']> }

const mostBytes = 16_384

/** Serves an endpoint that records something; whoever asks once it has answered finds it recorded. */
export function serveChange<E extends Changing>(
  app: FastifyInstance,
  releases: Releases,
  endpoint: E,
  change: (current: Current, sent: Sent<E>) => Promise<z.input<E['response']>>,
): void {
  app.post(endpoint.path, { bodyLimit: mostBytes }, async (request, reply) => {
    const params = check(endpoint.params, request.params) as z.output<E['params']>
    check(endpoint.query, request.query)
    const body = checkBody(endpoint.body, request.body) as z.output<E['body']>
    const { current } = releases
    if (!current) throw new Refused(503, 'Nothing has been loaded yet. Load an extract with `pnpm load <folder>`.')
    const made = endpoint.response.parse(await change(current, { params, body }))
    // It is recorded whether or not it can be read back now: the next notice brings it.
    await releases.reload().catch((error: unknown) => request.log.warn({ err: error }, 'a record cannot be read back'))
    return reply.code(201).header('cache-control', 'no-store').send(made)
  })
}
