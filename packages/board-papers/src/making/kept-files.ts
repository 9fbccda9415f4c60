import { createHash } from 'node:crypto'
import type { DB } from '@dashboard/db'
import { sql, type Kysely } from 'kysely'

/** Keeps a file under its hash, once; gives the hash. */
export async function keepFile(db: Kysely<DB>, bytes: Buffer): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await sql`
    insert into dashboard.kept_file (sha256, bytes, size) values (${sha256}, ${bytes}, ${bytes.length})
    on conflict do nothing
  `.execute(db)
  return sha256
}
