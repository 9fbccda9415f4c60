import type { Entry } from '@dashboard/audit'
import type { Endpoint } from '@dashboard/contract'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { AuditLog } from './audit/audit-log.ts'
import { sha256Of } from './audit/sha256-of.ts'
import { audienceOf } from './permissions.ts'
import { check, Refused } from './problems.ts'
import type { Current, Releases } from './releases.ts'
import { personOf, readerOf } from './sign-in/reader.ts'

type Asked<E extends Endpoint> = {
  params: z.output<E['params']>
  query: z.output<E['query']>
  request: FastifyRequest
}
type Made<E extends Endpoint> = { value: z.input<E['response']>; fileName?: string; entry?: Entry }

/** Serves what people have written as the database has it now, as the audience of whoever asks may read it; nothing of it is kept. */
export function serveLive<E extends Endpoint & { method: 'GET' }>(
  app: FastifyInstance,
  { releases, log }: { releases: Releases; log: AuditLog },
  endpoint: E,
  make: (current: Current, asked: Asked<E>) => Promise<Made<E>>,
): void {
  app.get(endpoint.path, { config: { needs: endpoint.needs } }, async (request, reply) => {
    const params = check(endpoint.params, request.params) as z.output<E['params']>
    const query = check(endpoint.query, request.query) as z.output<E['query']>
    const reader = readerOf(request)
    const audience = audienceOf(reader)
    if (!audience) throw new Refused(403, 'Your role sees no figures.')
    const { value, fileName, entry } = await make(releases.currentFor(audience), { params, query, request })
    const answer = endpoint.response.parse(value)
    if (entry) {
      const details = { ...entry.details, sha256: sha256Of(String(answer)) }
      await log.write({ ...entry, details, by: personOf(reader) })
    }
    if (fileName) reply.header('content-disposition', `attachment; filename="${fileName}"`)
    return reply.header('cache-control', 'no-store').type(`${endpoint.contentType}; charset=utf-8`).send(answer)
  })
}
