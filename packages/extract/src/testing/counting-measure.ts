import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { LoadOptions } from '../load-extract.ts'

/** Measures one figure, by one definition: how many crimes and outcomes there are, or as many more. */
export function counting(definition = '1', more = 0): LoadOptions['measure'] {
  return async (transaction, loadId) => {
    await sql`
      insert into kpi.cell (load_id, force, population, kpi_id, measure_id, breakdown, category, first_month, cases)
      select ${loadId}, 'derbyshire', '8q', 'rows', 'rows', 'all', '', '2026-01-01',
             array[(select count(*) from warehouse.crime), (select count(*) from warehouse.outcome) + ${more}]
    `.execute(transaction)
    await sql`
      insert into kpi.release (release_id, load_id, audience, definitions)
      values (${randomUUID()}, ${loadId}, 'restricted', ${JSON.stringify({ rows: definition })})
    `.execute(transaction)
  }
}
