import { isDeepStrictEqual } from 'node:util'
import { endpoints, problem, type Endpoint } from '@dashboard/contract'

export type Answer = { statusCode: number; headers: Record<string, unknown>; body: string }

/** What is wrong with an answer; null where nothing is. */
export function judge({ method, url }: { method: string; url: string }, answer: Answer): string | null {
  const { statusCode: status, headers, body } = answer
  if (status >= 500) return `It answers ${status}.`
  if (typeof headers['x-request-id'] !== 'string') return 'There is no request id.'
  if (innards.test(body)) return 'It tells of its innards.'
  if (method === 'HEAD' || status === 304) return body === '' ? null : 'There is a body where none may be.'
  if (status === 303) return isOwnWay(headers['location']) ? null : `It leads to ${String(headers['location'])}.`
  if (status >= 400) return judgeProblem(status, headers, body)
  const endpoint = endpointAt(method, url)
  if (!endpoint) return `It answers ${status} at no endpoint.`
  const { contentType } = endpoint
  if (contentType !== '*/*' && String(headers['content-type']).split(';')[0] !== contentType)
    return 'The type is not that of the contract.'
  return judgeBody(endpoint, body)
}

/** What only an error of the database, of Node or of a library says. */
const innards = /node_modules|\.ts:\d|\.js:\d|SQLSTATE|invalid input syntax|violates \w+ constraint|ECONNREFUSED/

function judgeProblem(status: number, headers: Answer['headers'], body: string): string | null {
  const said = parse(body)
  const read = problem.strict().safeParse(said)
  if (!read.success || !isDeepStrictEqual(read.data, said)) return 'The problem is not of its schema.'
  if (read.data.status !== status) return 'The problem says another status.'
  return read.data.requestId === headers['x-request-id'] ? null : 'The problem says another request id.'
}

function judgeBody({ response, contentType }: Endpoint, body: string): string | null {
  const said = contentType === 'application/json' ? parse(body) : body
  const read = response.safeParse(said)
  if (!read.success) return 'The answer is not of its schema.'
  return isDeepStrictEqual(read.data, said) ? null : 'The answer has something that is not in its schema.'
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function endpointAt(method: string, url: string): Endpoint | undefined {
  const { pathname } = new URL(url, 'http://dashboard.invalid')
  return Object.values<Endpoint>(endpoints)
    .toSorted((one, other) => one.path.split(':').length - other.path.split(':').length)
    .find((each) => each.method === method && new RegExp(`^${each.path.replace(/:\w+/g, '[^/]+')}$`).test(pathname))
}

/** A page of the dashboard, or the local provider of made-up people. */
function isOwnWay(location: unknown): boolean {
  return typeof location === 'string' && /^(\/(?!\/)|http:\/\/127\.0\.0\.1:\d+\/)/.test(location)
}
