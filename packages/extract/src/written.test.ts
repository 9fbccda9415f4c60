import { createTestDatabase } from '@dashboard/db/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeFormat } from './describe-format.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

test('docs/feeds.md is what the declarations say (written by `pnpm fix`)', async () => {
  const { rows } = await sql<{ place: string; said: string }>`
    select concat_ws('.', nspname || '.' || relname, attname) as place, description as said
    from   pg_description
    join   pg_class on pg_class.oid = objoid and classoid = 'pg_class'::regclass
    join   pg_namespace on pg_namespace.oid = relnamespace and nspname in ('reference', 'warehouse')
    left   join pg_attribute on attrelid = objoid and attnum = objsubid and objsubid > 0
  `.execute(database.db)
  const comments = new Map(rows.map(({ place, said }) => [place, said]))
  const said = (table: string, column?: string) =>
    comments.get(column === undefined ? table : `${table}.${column}`) ?? ''
  await expect(describeFormat(said)).toMatchFileSnapshot('../../../docs/feeds.md')
})
