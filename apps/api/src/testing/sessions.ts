import { randomBytes, randomUUID } from 'node:crypto'
import type { Role } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import type { Session } from 'fastify'
import type { Kysely } from 'kysely'
import { patience } from '../boundaries.ts'
import type { Config } from '../config.ts'
import { sessionCookie } from '../sign-in/admit.ts'
import { madeUpPeople } from '../sign-in/made-up-people.ts'
import { Sessions } from '../sign-in/session-store.ts'

export const host = '127.0.0.1:4000'

/** The cookie of somebody who has signed in with that role: a session like any other, kept by the store. */
export async function cookieOf(db: Kysely<DB>, role: Role): Promise<string> {
  const id = randomBytes(32).toString('base64url')
  const reader = {
    sessionId: randomUUID(),
    issuer: madeUpPeople,
    subject: role,
    name: `Somebody, ${role}`,
    roles: [role],
    signOutHint: null,
  }
  await new Promise<void>((resolve, reject) =>
    new Sessions(db).set(id, { reader } as Session, (error) => (error ? reject(error) : resolve())),
  )
  return `${sessionCookie}=${id}`
}

/** On this machine alone, for made-up people. */
export function configOf(databaseUrl: string): Config {
  return {
    host: '127.0.0.1',
    port: 0,
    publicUrl: null,
    issuers: [],
    databaseUrl,
    logLevel: 'silent',
    page: null,
    uploadTo: '/nowhere',
    uploadBytes: 1,
    uploadMs: 60_000,
    proxy: ['loopback'],
    rates: { signInsPerMinute: 1_000_000, exportsPerMinute: 1_000_000, uploadsPerHour: 1_000_000 },
    patience,
  }
}
