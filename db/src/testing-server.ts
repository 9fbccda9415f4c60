import type { TestProject } from 'vitest/node'
import { connect } from './connect.ts'
import { startLocalServer } from './local-server.ts'
import { migrate } from './migrate.ts'
import { createDatabase, databaseAt } from './testing-database.ts'

/** One server for a run of the tests, with a migrated database from which each test file gets its own copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL']
  const server = given ? null : await startLocalServer(import.meta.dirname, { throwaway: true })
  const url = given ?? server?.url ?? ''
  const template = `kpis_template_${process.pid}`
  await createDatabase(url, `create database ${template} encoding 'UTF8' template template0`)
  const db = connect({ url: databaseAt(url, template), name: 'test template' })
  await migrate(db)
  await db.destroy()
  project.provide('databaseUrl', url)
  project.provide('templateDatabase', template)
  return async () => {
    if (given) await createDatabase(url, `drop database ${template}`)
    await server?.stop()
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    databaseUrl: string
    templateDatabase: string
  }
}
