import { createTestDatabase } from '@dashboard/db/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faults } from '../faults.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

type Plan = { 'Relation Name'?: string; Schema?: string; Plans?: Plan[] }

const read = ({ Schema, 'Relation Name': name, Plans = [] }: Plan): string[] => [
  ...(name ? [`${Schema}.${name}`] : []),
  ...Plans.flatMap(read),
]

/** What a query reads, views taken apart. */
async function readBy(query: string): Promise<string[]> {
  const { rows } = await sql<{
    'QUERY PLAN': [{ Plan: Plan }]
  }>`explain (verbose, format json) ${sql.raw(query)}`.execute(database.db)
  return rows.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan: plan }) => read(plan)))
}

async function prepared(): Promise<string[]> {
  const { rows } = await sql<{
    name: string
  }>`select schemaname || '.' || matviewname as name from pg_matviews`.execute(database.db)
  return rows.map(({ name }) => name)
}

test('the plan of a query tells what a view reads', async () => {
  expect(await prepared()).toContain('warehouse.prepared_stalking_crime')
  expect(await readBy('select count(*) from warehouse.stalking_crime')).toEqual(['warehouse.prepared_stalking_crime'])
})

test.each(faults)(
  '$fault is counted from the rows themselves: what is prepared still is of the load before',
  async (fault) => {
    const stored = await prepared()
    const relations = await readBy(
      `with as_at as (select date '2026-10-31' as as_on) select count(*) from ${fault.from}`,
    )
    expect(relations.filter((name) => stored.includes(name))).toEqual([])
  },
)
