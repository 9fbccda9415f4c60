import type { Problem } from '@dashboard/contract'
import { Unanswerable } from '@dashboard/kpis'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'

/** An answer other than 200 whose message the reader can act on. */
export class Refused extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** One handler for everything that goes wrong: below 500 the sentence, otherwise a fixed one; the cause is logged only. */
export function answerProblems(app: FastifyInstance, { page }: { page: string | null }): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const { status, message } = explain(error)
    if (status >= 500 && !(error instanceof Refused)) request.log.error({ err: error }, 'request failed')
    return send(reply, request, status, message)
  })
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.headers.accept?.includes('text/html') && !request.url.startsWith('/api/')
    if (page && wantsPage) return reply.code(404).sendFile('index.html')
    return send(reply, request, 404, 'There is nothing at this address. Start from the overview.')
  })
}

function send(reply: FastifyReply, request: FastifyRequest, status: number, message: string): FastifyReply {
  const body: Problem = { status, message, requestId: request.id }
  return reply.code(status).header('cache-control', 'no-store').send(body)
}

function explain(error: FastifyError): { status: number; message: string } {
  if (error instanceof Refused) return error
  if (error instanceof Unanswerable) return { status: 400, message: error.message }
  const status = error.statusCode ?? 500
  if (status < 500) return { status, message: 'The request cannot be read. Check its address and try again.' }
  return {
    status: 500,
    message: 'Something went wrong here. Try again; if it stays, quote the request id to whoever runs the service.',
  }
}

/** Checks what a request carries; throws a sentence that names the part that is wrong. */
export function check<Schema extends z.ZodObject>(schema: Schema, given: unknown): z.output<Schema> {
  const read = schema.safeParse(given)
  if (read.success) return read.data
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
