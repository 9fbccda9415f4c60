import { connect } from '@dashboard/db'
import { createTestDatabase } from '@dashboard/db/testing'
import { measureLoad } from '@dashboard/kpis'
import { fill, uuidOf, type Tiny } from '@dashboard/kpis/testing'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll } from 'vitest'
import { apiRole, buildApp } from '../app.ts'

type Database = Awaited<ReturnType<typeof createTestDatabase>>
type Service = {
  app: FastifyInstance
  database: Database
  /** Acts as the API does. */
  db: ReturnType<typeof connect>
}

/** The service over a database of its own, in which what is given was loaded before it started; all gone after the tests. */
export function useService(loaded: Tiny | null = null): Service {
  const service = {} as Service
  beforeAll(async () => {
    const database = await createTestDatabase()
    if (loaded) await loadTiny(database, loaded)
    const db = connect({ url: database.url, role: apiRole, name: 'test api', poolSize: 4 })
    const config = { port: 0, databaseUrl: database.url, page: null, uploadTo: '/nowhere', uploadBytes: 1 }
    const app = await buildApp({ ...config, logLevel: 'silent' }, db)
    Object.assign(service, { app, database, db })
  })
  afterAll(async () => {
    await service.app.close()
    await service.db.destroy()
    await service.database.destroy()
  })
  return service
}

/** Fills the warehouse and measures it, as a load does. */
export async function loadTiny({ db }: Pick<Database, 'db'>, tiny: Tiny): Promise<void> {
  await fill(db, tiny)
  await db.transaction().execute((transaction) => measureLoad(transaction, uuidOf('load')))
}
