import { endpoints, paths, type SignInTrouble } from '@dashboard/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { buildEndSessionUrl } from 'openid-client'
import { z } from 'zod'
import type { Config } from '../config.ts'
import { allThatMay, audienceOf, titles } from '../permissions.ts'
import { check, checkBody } from '../problems.ts'
import { sessionCookie } from '../sign-in/admit.ts'
import { beginSignIn, ownAddress } from '../sign-in/begin-sign-in.ts'
import { finishSignIn, type Outcome } from '../sign-in/finish-sign-in.ts'
import { readerOf } from '../sign-in/reader.ts'
import type { SignIn } from '../sign-in/sign-in.ts'

const asked = z.object({ with: z.string().max(60).optional(), to: z.string().max(2000).optional() })

/** To the provider and back, who is signed in, and out again. */
export function signInRoutes(app: FastifyInstance, { publicUrl }: Config, { providers }: SignIn): void {
  const baseOf = ({ headers: { host } }: FastifyRequest) => publicUrl?.origin ?? `http://${host}`

  app.get(paths.signIn, { config: { needs: null } }, async (request, reply) => {
    const given = check(asked, request.query)
    const to = ownAddress(given.to)
    const [only, ...others] = providers.issuers
    const issuer = given.with === undefined && others.length === 0 ? only : providers.find(given.with ?? '')
    if (!issuer) return leave(reply, addressOf({ to }))
    const begun = await beginSignIn(providers, issuer, { base: baseOf(request), to }).catch((error: unknown) => {
      request.log.warn({ err: error, issuer: issuer.id }, 'a provider cannot be reached')
      return null
    })
    if (!begun) return leave(reply, addressOf({ trouble: 'unreachable', to }))
    await request.session.regenerate()
    request.session.pending = begun.pending
    await request.session.save()
    return leave(reply, begun.address)
  })

  app.get(paths.signInReturn, { config: { needs: null } }, async (request, reply) => {
    const { pending } = request.session
    const [, query = ''] = request.url.split('?')
    const outcome = await finishSignIn(providers, { base: baseOf(request), query: `?${query}`, pending })
    return conclude(request, reply, outcome)
  })

  app.get(endpoints.signInWays.path, { config: { needs: endpoints.signInWays.needs } }, async (_request, reply) =>
    fresh(reply).send(
      endpoints.signInWays.response.parse({ ways: providers.issuers.map(({ id, name }) => ({ id, name })) }),
    ),
  )

  app.get(endpoints.me.path, { config: { needs: endpoints.me.needs } }, async (request, reply) => {
    const reader = readerOf(request)
    return fresh(reply).send(
      endpoints.me.response.parse({
        name: reader.name,
        titles: reader.roles.map((role) => titles[role]),
        audience: audienceOf(reader),
        may: allThatMay(reader),
      }),
    )
  })

  app.post(endpoints.signOut.path, { config: { needs: endpoints.signOut.needs } }, async (request, reply) => {
    checkBody(endpoints.signOut.body, request.body)
    const { issuer, signOutHint } = readerOf(request)
    await request.session.destroy()
    const known = providers.find(issuer)
    const configuration = known && (await providers.of(known).catch(() => null))
    const home = `${baseOf(request)}/signed-out`
    const ends = configuration?.serverMetadata().end_session_endpoint !== undefined
    const goTo =
      configuration && ends
        ? buildEndSessionUrl(configuration, {
            post_logout_redirect_uri: home,
            ...(signOutHint === null ? {} : { logout_hint: signOutHint }),
          }).href
        : home
    reply.clearCookie(sessionCookie, { path: '/', secure: true, httpOnly: true, sameSite: 'strict' })
    return fresh(reply).code(201).send(endpoints.signOut.response.parse({ goTo }))
  })
}

/** The one place where every sign-in ends, well or not. */
async function conclude(request: FastifyRequest, reply: FastifyReply, outcome: Outcome): Promise<FastifyReply> {
  if (!outcome.signedIn) {
    request.log.warn({ trouble: outcome.trouble, issuer: outcome.issuer, why: outcome.why }, 'a sign-in was refused')
    if (request.session.pending) await request.session.destroy()
    return leave(reply, addressOf({ trouble: outcome.trouble, to: outcome.to }))
  }
  await request.session.regenerate()
  request.session.reader = outcome.reader
  request.session.options({ sameSite: 'strict' })
  await request.session.save()
  return leave(reply, outcome.to)
}

/** The page that offers to sign in, and says why it has not worked. */
function addressOf(parts: { trouble?: SignInTrouble; to: string }): string {
  return `/sign-in?${new URLSearchParams(parts).toString()}`
}

function leave(reply: FastifyReply, address: string): FastifyReply {
  return fresh(reply).redirect(address, 303)
}

function fresh(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'no-store')
}
