import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { inject } from 'vitest'
import { connect } from './connect.ts'
import type { DB } from './schema.ts'
import { createDatabase, databaseAt } from './testing-database.ts'

/** A migrated database of its own for one test file. */
export async function createTestDatabase(): Promise<{ db: Kysely<DB>; url: string; destroy: () => Promise<void> }> {
  const server = inject('databaseUrl')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await createDatabase(server, `create database ${name} template ${inject('templateDatabase')}`)
  const url = databaseAt(server, name)
  const db = connect({ url, name: 'test', poolSize: 2 })
  return {
    db,
    url,
    destroy: async () => {
      await db.destroy()
      await createDatabase(server, `drop database ${name} with (force)`)
    },
  }
}
