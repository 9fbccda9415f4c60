import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import type { Problem } from '@dashboard/contract'
import type { ConnectionError, FastifyInstance } from 'fastify'
import type { Config } from './config.ts'

const second = 1_000

/** How long the parts of a request may take. */
export type Patience = {
  /** Until the last of its headers is there. */
  headersMs: number
  /** Until it has come and is answered; uploads have a time of their own. */
  requestMs: number
  /** A connection on which nothing moves ends after so long. */
  silenceMs: number
}

export const patience: Patience = { headersMs: 15 * second, requestMs: 25 * second, silenceMs: 60 * second }

/** No address is longer; what providers send people back with is the longest. */
export const longestAddress = 8_000
/** Of requests that are no uploads. */
const mostBytes = 16_384
const mostHeaderBytes = 16_384

/** What Fastify and Node take of a request, and how long they wait for it. */
export function boundaries({ patience: { headersMs, requestMs, silenceMs }, uploadMs }: Config) {
  return {
    bodyLimit: mostBytes,
    handlerTimeout: requestMs,
    connectionTimeout: silenceMs,
    requestTimeout: uploadMs + requestMs,
    http: {
      maxHeaderSize: mostHeaderBytes,
      headersTimeout: headersMs,
      connectionsCheckingInterval: Math.min(5 * second, headersMs),
    },
    clientErrorHandler: answerUnreadable,
  }
}

/** Answers what is no request that Fastify ever sees, in the words and the form of every other answer. */
function answerUnreadable(this: FastifyInstance, error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  const [status, reason, message] = meanings[error.code] ?? unreadable
  const body = JSON.stringify({ status, message, requestId: randomUUID() } satisfies Problem)
  const head = [
    `HTTP/1.1 ${status} ${reason}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'connection: close',
  ]
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`)
  socket.destroy(error)
}

type Meaning = [status: number, reason: string, message: string]

const unreadable: Meaning = [400, 'Bad Request', 'The request cannot be read. Check what it asks for and try again.']
const meanings: Record<string, Meaning> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout', 'The request took too long to arrive. Send it again.'],
  HPE_HEADER_OVERFLOW: [
    431,
    'Request Header Fields Too Large',
    'The request carries more than is taken here. Clear the cookies of this site and try again.',
  ],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'Payload Too Large', 'That is more than is taken here.'],
}
