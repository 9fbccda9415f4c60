import { sql, type Kysely } from 'kysely'
import type { DB } from './schema.ts'
import { withoutPassword } from './connect.ts'

/** Refuses, in one sentence, a server that cannot be used. */
export async function checkServer(db: Kysely<DB>, url: string): Promise<void> {
  const where = withoutPassword(url)
  const { rows } = await sql<{ version: number; encoding: string }>`
    select current_setting('server_version_num')::integer as version, current_setting('server_encoding') as encoding
  `
    .execute(db)
    .catch((error: Error) => {
      throw new Error(`The database at ${where} cannot be reached: ${reason(error)} Check DATABASE_URL.`)
    })
  const { version, encoding } = rows[0] ?? { version: 0, encoding: '' }
  if (version < 150_000) throw new Error(`The database at ${where} is older than PostgreSQL 15. Use 15 or newer.`)
  if (encoding !== 'UTF8') throw new Error(`The database at ${where} is ${encoding}. Make one with encoding UTF8.`)
}

function reason(error: Error & { code?: string }): string {
  if (error.code === 'ECONNREFUSED') return 'nothing answers there.'
  if (error.code === 'ENOTFOUND') return 'there is no such host.'
  if (error.code === '28P01' || error.code === '28000') return 'the user or password is not accepted.'
  if (error.code === '3D000') return 'there is no such database.'
  if (error.message.includes('timeout')) return 'it does not answer in time.'
  return `${error.code ?? 'the connection failed'}.`
}
