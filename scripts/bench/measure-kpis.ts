import { connect } from '@dashboard/db'
import { kpis, populations, remeasure } from '@dashboard/kpis'
import { sql } from 'kysely'

/** Seconds to measure every KPI of the extract in force, releases included, and to list the same cases in SQL alone. */
export async function measureKpis(url: string): Promise<{ measuring: number; listing: number }> {
  const db = connect({ url, name: 'bench', poolSize: 1, statementTimeoutMs: 0 })
  try {
    const listing = await seconds(async () => {
      await db.transaction().execute(async (transaction) => {
        for (const population of populations) {
          await sql`select set_config('kpi.population', ${population}, true)`.execute(transaction)
          const own = kpis.filter(({ ownPopulation }) => population === '8q' || !ownPopulation)
          for (const { cases } of own.flatMap(({ allMeasures }) => allMeasures)) {
            await sql`select count(*), max(counted_on) from (${sql.raw(cases)}) as cases`.execute(transaction)
          }
        }
      })
    })
    return { measuring: await seconds(() => remeasure(db)), listing }
  } finally {
    await db.destroy()
  }
}

async function seconds(act: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await act()
  return Number(((performance.now() - began) / 1000).toFixed(1))
}
