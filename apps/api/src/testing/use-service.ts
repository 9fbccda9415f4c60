import type { Role } from '@dashboard/contract'
import { connect } from '@dashboard/db'
import { createTestDatabase } from '@dashboard/db/testing'
import { measureLoad } from '@dashboard/kpis'
import { fill, uuidOf, type Tiny } from '@dashboard/kpis/testing'
import { approveReleases } from '@dashboard/kpis/testing/approve-releases'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll } from 'vitest'
import { apiRole, buildApp } from '../app.ts'
import type { Config } from '../config.ts'
import { configOf, cookieOf, host } from './sessions.ts'

type Database = Awaited<ReturnType<typeof createTestDatabase>>
type Service = {
  app: FastifyInstance
  database: Database
  /** Acts as the API does. */
  db: ReturnType<typeof connect>
  /** Asks as whoever has that role: from its own page, or with other headers. */
  as: (role: Role, url: string, given?: Omit<InjectOptions, 'url'>) => Promise<LightMyRequestResponse>
}

/** The service over a database of its own, in which what is given was loaded before it started, configured as for a trial but for what is given; all gone after the tests. */
export function useService(loaded: Tiny | null = null, configured: Partial<Config> = {}): Service {
  const service = {} as Service
  beforeAll(async () => {
    const database = await createTestDatabase()
    if (loaded) await loadTiny(database, loaded)
    const db = connect({ url: database.url, role: apiRole, name: 'test api', poolSize: 4 })
    const app = await buildApp({ ...configOf(database.url), ...configured }, db)
    const cookies = new Map<Role, string>()
    const as: Service['as'] = async (role, url, given = {}) => {
      const cookie = cookies.get(role) ?? (await cookieOf(db, role))
      cookies.set(role, cookie)
      return app.inject({ ...given, url, headers: { host, cookie, ...given.headers } })
    }
    Object.assign(service, { app, database, db, as })
  })
  afterAll(async () => {
    await service.app.close()
    await service.db.destroy()
    await service.database.destroy()
  })
  return service
}

/** Fills the warehouse and measures it, as a load does; what people outside the force read is approved. */
export async function loadTiny({ db }: Pick<Database, 'db'>, tiny: Tiny): Promise<void> {
  await fill(db, tiny)
  await db.transaction().execute((transaction) => measureLoad(transaction, uuidOf('load')))
  await approveReleases(db)
}
