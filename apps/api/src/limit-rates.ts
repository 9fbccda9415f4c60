import rateLimit, { normalizeIP, type RateLimitOptions } from '@fastify/rate-limit'
import { endpoints, paths, type Endpoint } from '@dashboard/contract'
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'
import type { Config } from './config.ts'
import { Refused } from './problems.ts'
import { readerOf } from './sign-in/reader.ts'

/** How often somebody may do what costs most; counted in this process, from its start. */
export type Rates = { signInsPerMinute: number; exportsPerMinute: number; uploadsPerHour: number }

/** Counts sign-ins by address, exports and uploads by person, and refuses for a while who asks too often. For routes added after it. */
export async function limitRates(app: FastifyInstance, { rates }: Pick<Config, 'rates'>): Promise<void> {
  app.addHook('onRoute', (route) => {
    const rate = limitOf(route, rates)
    if (rate) route.config = { ...route.config, rateLimit: rate }
  })
  await app.register(rateLimit, {
    global: false,
    addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
  })
}

const minute = 60_000
/** By address: nobody signs in for them. Calendars of one building may ask from behind one address, each a few times a day. */
const calendarsPerMinute = 60
const signIns: string[] = [paths.signIn, paths.signInReturn]
const files = Object.values<Endpoint>(endpoints).filter(({ contentType }) => ['text/csv', '*/*'].includes(contentType))
const exported: string[] = [
  ...files.map(({ path }) => path),
  paths.intakeReport,
  paths.loadReport,
  paths.figurePictures,
  paths.frozenFigurePictures,
]
const uploaded: string[] = [paths.intakes, paths.officeTemplates]

function limitOf({ method, url }: RouteOptions, rates: Rates): RateLimitOptions | null {
  if (signIns.includes(url))
    return limit({ most: rates.signInsPerMinute, within: minute, hook: 'onRequest', of: addressOf }, 'sign-ins')
  if (url === paths.calendar)
    return limit({ most: calendarsPerMinute, within: minute, hook: 'onRequest', of: addressOf }, 'calendars')
  if (exported.includes(url))
    return limit({ most: rates.exportsPerMinute, within: minute, hook: 'preHandler', of: personOf }, 'downloads')
  if (url === paths.papers && method === 'POST')
    return limit({ most: rates.exportsPerMinute, within: minute, hook: 'preHandler', of: personOf }, 'papers')
  if (uploaded.includes(url) && method === 'POST')
    return limit({ most: rates.uploadsPerHour, within: 60 * minute, hook: 'preHandler', of: personOf }, 'uploads')
  return null
}

type Limit = {
  most: number
  within: number
  hook: 'onRequest' | 'preHandler'
  of: (request: FastifyRequest) => string
}

function limit({ most, within, hook, of }: Limit, what: string): RateLimitOptions {
  return {
    max: most,
    timeWindow: within,
    hook,
    keyGenerator: of,
    errorResponseBuilder: (_request, { after }) => new Refused(429, `Too many ${what}. Try again in ${after}.`),
  }
}

function addressOf({ ip }: FastifyRequest): string {
  return normalizeIP(ip)
}

/** Not by session: nobody gets more by signing in again. */
function personOf(request: FastifyRequest): string {
  const { issuer, subject } = readerOf(request)
  return `${issuer} ${subject}`
}
