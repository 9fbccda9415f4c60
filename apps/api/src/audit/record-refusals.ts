import { endpoints } from '@dashboard/contract'
import type { FastifyInstance } from 'fastify'
import { personOf } from '../sign-in/reader.ts'
import type { Gathered } from './gathered.ts'

/**
 * Records who was refused what. Files of the page tell nothing and are left out; so is the question of the page who is signed
 * in, where nobody is: it comes with every first look.
 */
export function recordRefusals(app: FastifyInstance, gathered: Gathered): void {
  app.addHook('onResponse', async (request, reply) => {
    const { statusCode: status } = reply
    const route = request.routeOptions.url
    if ((status !== 401 && status !== 403) || !route?.startsWith('/api/')) return
    // A request to another host is refused before its session is looked for.
    const reader = (request.session as typeof request.session | undefined)?.reader
    if (!reader && route === endpoints.me.path) return
    gathered.add({
      action: 'refused',
      subject: `${request.method} ${route}`,
      details: { status },
      ...(reader && { by: personOf(reader) }),
    })
  })
}
