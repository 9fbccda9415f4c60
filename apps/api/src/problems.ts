import type { Problem } from '@dashboard/contract'
import { Unanswerable } from '@dashboard/kpis'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { isDatabaseAway } from './database-away.ts'

/** An answer other than 200 whose message the reader can act on. */
export class Refused extends Error {
  readonly status: number
  readonly faults: Faults
  readonly empty: boolean

  constructor(status: number, message: string, { faults = [], empty = false, cause }: Further = {}) {
    super(message, { cause })
    this.status = status
    this.faults = faults
    this.empty = empty
  }
}

type Faults = NonNullable<Problem['faults']>
type Further = { faults?: Faults; empty?: boolean; cause?: unknown }

/** One handler for everything that goes wrong: below 500 the sentence, otherwise a fixed one; the cause is logged only. */
export function answerProblems(app: FastifyInstance, { page }: { page: string | null }): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const explained = explain(error, request)
    if (explained.status >= 500 && !(error instanceof Refused)) request.log.error({ err: error }, 'request failed')
    return send(reply, request, explained)
  })
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.headers.accept?.includes('text/html') && !request.url.startsWith('/api/')
    if (page && wantsPage) return reply.code(404).sendFile('index.html')
    return send(reply, request, { status: 404, message: 'There is nothing at this address. Start from the overview.' })
  })
}

/** The same for what Fastify refuses before it looks for a route, such as an address that cannot be decoded. */
export function answerFrameworkError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  send(reply.header('x-request-id', request.id), request, explain(error, request))
}

type Explained = { status: number; message: string; faults?: Faults; empty?: boolean }

function send(
  reply: FastifyReply,
  request: FastifyRequest,
  { status, message, faults = [], empty = false }: Explained,
): FastifyReply {
  const body: Problem = {
    status,
    message,
    requestId: request.id,
    ...(empty ? { empty } : {}),
    ...(faults.length > 0 ? { faults } : {}),
  }
  if (status === 503) reply.header('retry-after', '5')
  // What is still on its way will not be read.
  if (status === 408 || status === 413) reply.header('connection', 'close')
  return reply.code(status).header('cache-control', 'no-store').send(body)
}

function explain(error: FastifyError, { raw, method }: FastifyRequest): Explained {
  if (error instanceof Refused) return error
  if (error instanceof Unanswerable) {
    const { status, message, field } = error
    return { status, message, faults: field === null ? [] : [{ field, message }] }
  }
  if (isDatabaseAway(error)) return { status: 503, message: method === 'POST' ? `${away} ${uncertain}` : away }
  if (error.code === 'FST_ERR_HANDLER_TIMEOUT') {
    if (method === 'POST' && !raw.readableEnded)
      return { status: 408, message: 'The request took too long to arrive. Send it again.' }
    return { status: 503, message: method === 'POST' ? `${slow} ${uncertain}` : slow }
  }
  const status = error.statusCode ?? 500
  if (status === 413) return { status, message: 'That is more than is taken here.' }
  if (status === 414) return { status, message: tooLong }
  if (status < 500) return { status, message: 'The request cannot be read. Check what it asks for and try again.' }
  return {
    status: 500,
    message: 'Something went wrong here. Try again; if it stays, quote the request id to whoever runs the service.',
  }
}

export const tooLong = 'The address is longer than any here. Start from the overview.'
const away = 'The database does not answer just now. Try again in a few seconds.'
const slow = 'The answer took too long. Try again in a few seconds.'
const uncertain = 'Look first whether what you sent is there: it may have been recorded.'

/** Checks what an address carries; throws a sentence that names the part that is wrong. */
export function check<Schema extends z.ZodObject>(schema: Schema, given: unknown): z.output<Schema> {
  const read = schema.safeParse(given)
  if (read.success) {
    // PostgreSQL has no text that holds it.
    const [name] = Object.entries(read.data).find(([, value]) => String(value).includes('\0')) ?? []
    if (name) throw new Refused(400, `${name}: There is a character in it that nothing here holds. Leave it out.`)
    return read.data
  }
  const [issue] = read.error.issues
  if (issue?.code === 'unrecognized_keys') {
    throw new Refused(
      400,
      `The address asks for something unknown: ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}. Leave it out.`,
    )
  }
  const name = issue?.path.join('.') ?? ''
  const repeated = issue?.code === 'invalid_type'
  throw new Refused(400, repeated ? `Give ${name} once.` : `${name}: ${issue?.message ?? 'cannot be read'}`)
}

/** Checks what was sent to be recorded; throws a sentence for each field that is wrong. */
export function checkBody<Schema extends z.ZodObject>(schema: Schema, given: unknown): z.output<Schema> {
  const read = schema.safeParse(given)
  if (read.success) return read.data
  const faults = read.error.issues.map((issue) => {
    if (issue.code === 'unrecognized_keys')
      return {
        field: '',
        message: `Unknown here: ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}. Leave it out.`,
      }
    const field = issue.path.join('.')
    return { field, message: field ? issue.message : 'Send an object of fields.' }
  })
  const named = faults.filter(({ field }) => field)
  throw new Refused(400, faults.map(({ message }) => message).join(' '), { faults: named })
}
