import { record, type Entry } from '@dashboard/audit'
import type { Act, Endpoint, Resource } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import type { FastifyInstance } from 'fastify'
import type { Kysely, Transaction } from 'kysely'
import type { z } from 'zod'
import { audienceOf, roleFor, titles } from './permissions.ts'
import { check, checkBody, Refused } from './problems.ts'
import type { Current, Releases } from './releases.ts'
import { asReader } from './sign-in/as-reader.ts'
import { readerOf, type Reader } from './sign-in/reader.ts'

type Changing = Endpoint & { method: 'POST'; body: z.ZodObject; needs: readonly [Act, Resource] }
type Place = {
  releases: Releases
  db: Kysely<DB>
  /** Whether what is recorded is read with the releases that are held in memory, which are then read anew. */
  held: boolean
  /** The most bytes of what is sent; where left out those of any request. */
  bodyLimit?: number
}
type Sent<E extends Changing> = {
  params: z.output<E['params']>
  body: z.output<E['body']>
  /** What the role is called by which the reader may record it. */
  by: string
  reader: Reader
}

/** Serves an endpoint that records something, in the audit log too; whoever asks once it has answered finds it recorded. */
export function serveChange<E extends Changing>(
  app: FastifyInstance,
  { releases, db, held, bodyLimit }: Place,
  endpoint: E,
  change: (db: Transaction<DB>, current: Current, sent: Sent<E>) => Promise<z.input<E['response']>>,
  entryOf: (made: z.output<E['response']>, sent: Sent<E>) => Entry,
): void {
  const needs: readonly [Act, Resource] = endpoint.needs
  app.post(endpoint.path, { config: { needs }, ...(bodyLimit && { bodyLimit }) }, async (request, reply) => {
    const params = check(endpoint.params, request.params) as z.output<E['params']>
    check(endpoint.query, request.query)
    const body = checkBody(endpoint.body, request.body) as z.output<E['body']>
    const reader = readerOf(request)
    const audience = audienceOf(reader)
    const role = roleFor(reader, ...needs)
    if (!audience || !role) throw new Refused(403, 'Your role records nothing here.')
    const current = releases.currentFor(audience)
    const sent = { params, body, by: titles[role], reader }
    const made = await asReader(db, reader, async (transaction) => {
      const changed = endpoint.response.parse(await change(transaction, current, sent)) as z.output<E['response']>
      await record(transaction, entryOf(changed, sent))
      return changed
    })
    // It is recorded whether or not it can be read back now: the next notice brings it.
    if (held)
      await releases
        .reload()
        .catch((error: unknown) => request.log.warn({ err: error }, 'a record cannot be read back'))
    return reply.code(201).header('cache-control', 'no-store').send(made)
  })
}
