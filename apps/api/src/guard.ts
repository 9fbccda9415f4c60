import type { IncomingHttpHeaders } from 'node:http'
import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'
import { paths } from '@dashboard/contract'
import { Refused } from './problems.ts'

/**
 * Security headers, and no answer to any host name but this machine's own: until people sign in, nobody else may read.
 * Nor may another page write: it takes JSON, or a .zip by its own type, which no form sends and no foreign script may without asking first.
 */
export async function guard(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'connect-src': ["'self'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: false,
  })
  app.addHook('onRequest', async (request) => {
    if (!isThisMachine(request.headers.host)) {
      throw new Refused(403, 'This service answers on this machine only. Open it at http://127.0.0.1 with its port.')
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') requireOwnPage(request.headers, request.routeOptions.url)
  })
}

function requireOwnPage({ origin, host, 'content-type': type = '' }: IncomingHttpHeaders, route?: string): void {
  if (route === paths.intakes) {
    if (type !== 'application/zip') throw new Refused(415, 'Send a .zip of an extract: nothing else is taken here.')
  } else if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new Refused(415, 'Send JSON: nothing else is taken here.')
  }
  if (origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host)) {
    throw new Refused(403, 'Another page may not record anything here. Open the dashboard itself.')
  }
}

function isThisMachine(host: string | undefined): boolean {
  return host !== undefined && /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i.test(host)
}
