import type { Role } from '@dashboard/contract'
import type { FastifyRequest } from 'fastify'
import { Refused } from '../problems.ts'

/** Somebody who is signed in, as their provider named them then. */
export type Reader = {
  /** Of the session, as the list of sessions has it. */
  sessionId: string
  /** The id of the configured provider. */
  issuer: string
  subject: string
  name: string
  roles: Role[]
  signOutHint: string | null
}

/** What a sign-in under way must bring back. */
export type Pending = { issuer: string; state: string; nonce: string; verifier: string; to: string }

/** Who asks; only routes that anybody may ask have nobody. */
export function readerOf({ session }: FastifyRequest): Reader {
  if (!session.reader) throw new Refused(401, 'Sign in to see this.')
  return session.reader
}

declare module 'fastify' {
  interface Session {
    reader?: Reader
    pending?: Pending
  }
}
