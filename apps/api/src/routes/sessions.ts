import { endpoints } from '@dashboard/contract'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { titles } from '../permissions.ts'
import { check, checkBody, Refused } from '../problems.ts'
import { readerOf } from '../sign-in/reader.ts'
import type { SignIn } from '../sign-in/sign-in.ts'

/** Who is signed in, for the administrator: to see, and to end. */
export function sessionRoutes(app: FastifyInstance, { sessions, providers }: SignIn): void {
  app.get(endpoints.sessions.path, { config: { needs: endpoints.sessions.needs } }, async (request, reply) =>
    reply.header('cache-control', 'no-store').send(await listFor(request)),
  )

  app.post(endpoints.endSession.path, { config: { needs: endpoints.endSession.needs } }, async (request, reply) => {
    const { session } = check(endpoints.endSession.params, request.params)
    checkBody(endpoints.endSession.body, request.body)
    if (!(await sessions.end(session))) throw new Refused(404, 'This session has ended already.')
    return reply
      .code(201)
      .header('cache-control', 'no-store')
      .send(await listFor(request))
  })

  async function listFor(request: FastifyRequest) {
    const own = readerOf(request).sessionId
    return endpoints.sessions.response.parse({
      sessions: (await sessions.list()).map(({ sessionId, issuer, name, roles, startedAt, lastUsedAt }) => ({
        id: sessionId,
        name,
        titles: roles.map((role) => titles[role]),
        organisation: providers.find(issuer)?.name ?? issuer,
        signedInAt: startedAt,
        lastUsedAt,
        own: sessionId === own,
      })),
    })
  }
}
