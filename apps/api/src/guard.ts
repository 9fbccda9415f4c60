import type { IncomingHttpHeaders } from 'node:http'
import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'
import { officeDocument, paths } from '@dashboard/contract'
import type { Config } from './config.ts'
import { longestAddress } from './boundaries.ts'
import { Refused, tooLong } from './problems.ts'
import { isLoopback } from './sign-in/issuer.ts'

/**
 * Security headers, and no answer to any host name but the dashboard's own and this machine's. Nor may another page write: it
 * takes JSON, or a .zip or .docx by its own type, which no form sends and no foreign script may without asking first, and no request that
 * the browser says another page has made.
 */
export async function guard(app: FastifyInstance, { publicUrl }: Pick<Config, 'publicUrl'>): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'connect-src': ["'self'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity:
      publicUrl?.protocol === 'https:' ? { maxAge: yearSeconds, includeSubDomains: false } : false,
  })
  app.addHook('onRequest', async (request) => {
    if (request.url.length > longestAddress) throw new Refused(414, tooLong)
    const { host = '' } = request.headers
    if (host !== publicUrl?.host && !isThisMachine(host)) {
      const address = publicUrl?.origin ?? 'http://127.0.0.1 with its port'
      throw new Refused(403, `The dashboard is not at this address. Open it at ${address}.`)
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') requireOwnPage(request.headers, request.routeOptions.url)
  })
}

const yearSeconds = 31_536_000

function requireOwnPage(headers: IncomingHttpHeaders, route?: string): void {
  const { origin, host, 'content-type': type = '', 'sec-fetch-site': site } = headers
  if (route === paths.intakes) {
    if (type !== 'application/zip') throw new Refused(415, 'Send a .zip of an extract: nothing else is taken here.')
  } else if (route === paths.officeTemplates) {
    if (type !== officeDocument) throw new Refused(415, 'Send a Word document (.docx): nothing else is taken here.')
  } else if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new Refused(415, 'Send JSON: nothing else is taken here.')
  }
  const foreign = origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host)
  if (foreign || (site !== undefined && site !== 'same-origin')) {
    throw new Refused(403, 'Another page may not record anything here. Open the dashboard itself.')
  }
}

function isThisMachine(host: string): boolean {
  return isLoopback(host.replace(/:\d{1,5}$/, ''))
}
