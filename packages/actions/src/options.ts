import type { ActionsPage, Audience } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { kpis } from '@dashboard/kpis'
import { sql, type Kysely } from 'kysely'
import { directionWords, namedAll, sourceWords, statusWords } from './action-words.ts'
import { ledger } from './ledger.ts'

/** What filters and forms let choose. */
export async function optionsFor(db: Kysely<DB>, audience: Audience): Promise<ActionsPage['options']> {
  const { rows } = await sql<{ owner: string }>`
    select distinct owner from ${ledger(audience)} order by owner
  `.execute(db)
  const { rows: lines } = await sql<{ id: string; number: string; title: string }>`
    select plan_line_id as id, number, title from dashboard.plan_line_now
  `.execute(db)
  return {
    sources: namedAll(sourceWords),
    statuses: namedAll(statusWords),
    directions: namedAll(directionWords),
    owners: rows.map(({ owner }) => owner),
    kpis: kpis.map(({ id, code, shortTitle }) => ({ id, code, title: shortTitle })),
    planLines: lines
      .toSorted((a, b) => numbers.compare(a.number, b.number))
      .map(({ id, number, title }) => ({ id, title: `${number} ${title}` })),
  }
}

const numbers = new Intl.Collator('en-GB', { numeric: true })
