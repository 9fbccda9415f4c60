import { endpoints } from '@dashboard/contract'
import { methods } from '@dashboard/kpis'
import type { FastifyInstance } from 'fastify'

/** How figures are judged: the same whatever is loaded. */
export function methodsRoutes(app: FastifyInstance): void {
  const body = endpoints.methods.response.parse(methods)
  app.get(endpoints.methods.path, { config: { needs: endpoints.methods.needs } }, async (_request, reply) =>
    reply.header('cache-control', 'private, no-cache').send(body),
  )
}
