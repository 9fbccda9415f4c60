import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const pages = [
  '/kpis/:kpi',
  '/charge-rates',
  '/definitions',
  '/methods',
  '/targets',
  '/targets/:kpi',
  '/actions',
  '/actions/:action',
  '/reminders',
  '/comparators',
  '/plan',
  '/plan/:line',
  '/releases',
  '/checks',
  '/comments',
  '/data',
  '/load',
  '/meetings',
  '/meetings/compare',
  '/meetings/:meeting',
  '/meetings/:meeting/present',
  '/meetings/:meeting/kpis/:kpi',
  '/papers',
  '/papers/:paper',
  '/papers/:paper/print',
  '/papers/templates/:template',
  '/papers/templates/:template/preview',
  '/figures/:figure',
  '/sessions',
  '/audit',
  '/sign-in',
  '/signed-out',
]

/** The built page: files named by their content are kept for ever, the page itself is asked for anew. */
export async function pageRoutes(app: FastifyInstance, folder: string): Promise<void> {
  // The page has no figures in it: it asks for them.
  app.addHook('onRoute', (route) => {
    if (!route.url.startsWith('/api/')) route.config = { ...route.config, needs: null }
  })
  await app.register(fastifyStatic, {
    root: folder,
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  for (const address of pages) {
    app.get(address, (_request, reply) => reply.sendFile('index.html'))
  }
}
