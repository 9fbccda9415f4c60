import { randomBytes } from 'node:crypto'
import cookie from '@fastify/cookie'
import session from '@fastify/session'
import type { Needs } from '@dashboard/contract'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { can } from '../permissions.ts'
import { Refused } from '../problems.ts'
import type { Refusal, SignIn } from './sign-in.ts'

export const sessionCookie = '__Host-session'

/** From here on a route is open to those alone who may do what it needs; one that does not say what it needs, to nobody. */
export async function admit(app: FastifyInstance, signIn: SignIn): Promise<void> {
  await app.register(cookie)
  await app.register(session, {
    store: signIn.sessions,
    cookieName: sessionCookie,
    // Lax, so that it comes along when the provider sends the reader back; strict once signed in.
    cookie: { path: '/', secure: true, httpOnly: true, sameSite: 'lax' },
    // 256 random bits cannot be guessed, so there is nothing for a signature to prove.
    idGenerator: () => randomBytes(32).toString('base64url'),
    secret: { sign: (id) => id, unsign: (id) => ({ valid: true, renew: false, value: id }) },
    saveUninitialized: false,
    rolling: false,
  })
  app.addHook('onRequest', async (request) => {
    const refusal = refusalOf(request, signIn)
    if (refusal) throw new Refused(refusal.status, refusal.message)
  })
}

function refusalOf(request: FastifyRequest, signIn: SignIn): Refusal | null {
  const { needs } = request.routeOptions.config
  if (needs === null) return null
  const { reader } = request.session
  if (!reader) return { status: 401, message: request.method === 'POST' ? nothingRecorded : 'Sign in to see this.' }
  const refusal = signIn.refusalOf(reader)
  if (refusal) return refusal
  if (needs && can(reader, ...needs)) return null
  return {
    status: 403,
    message: 'Your role does not allow this. Ask an analyst of the group, or whoever gave you the role.',
  }
}

const nothingRecorded =
  'Your session has ended, and nothing was recorded. Sign in again: what you typed is kept in this tab.'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What whoever asks must be allowed to do; null where anybody may ask. */
    needs?: Needs
  }
}
