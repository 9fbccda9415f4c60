import { endpoints } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import type { FastifyInstance } from 'fastify'
import { sql, type Kysely } from 'kysely'
import type { Releases } from '../releases.ts'

const dayMs = 86_400_000
const patienceMs = 2_000

/** Whether the service lives, reaches its database and has figures, and how old they are. */
export function healthRoutes(app: FastifyInstance, releases: Releases, db: Kysely<DB>): void {
  app.get(endpoints.health.path, { config: { needs: endpoints.health.needs } }, async (_request, reply) => {
    const reached = await answers(db)
    const release = releases.holds('restricted') ? releases.currentFor('restricted').release : undefined
    const body = endpoints.health.response.parse({
      live: true,
      ready: reached && release !== undefined,
      database: reached ? 'reached' : 'not reached',
      lastLoad: release
        ? {
            loadId: release.loadId,
            asAt: release.asOn,
            loadedAt: release.loadedAt,
            ageInDays: Math.floor((Date.now() - Date.parse(release.loadedAt)) / dayMs),
          }
        : null,
    })
    return reply.header('cache-control', 'no-store').send(body)
  })
}

async function answers(db: Kysely<DB>): Promise<boolean> {
  const answer = sql`select 1`.execute(db).then(
    () => true,
    () => false,
  )
  const tooLate = new Promise<boolean>((resolve) => setTimeout(resolve, patienceMs, false).unref())
  return Promise.race([answer, tooLate])
}
