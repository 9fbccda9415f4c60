import type { Audience } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { Unanswerable } from '@dashboard/kpis'
import { sql, type Kysely } from 'kysely'
import { readLedger, type KeptAction } from './ledger.ts'

/** One action as an audience may see it; throws where it sees none. */
export async function readAction(db: Kysely<DB>, audience: Audience, id: string): Promise<KeptAction> {
  const [found] = await readLedger(db, audience, { where: sql`id = ${id}` })
  if (!found) throw new Unanswerable('There is no such action. Choose one from the list.', { status: 404 })
  return found
}
