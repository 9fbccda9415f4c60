import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { seedReference } from './seed-reference.ts'
import { createTestDatabase } from './testing.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
beforeEach(() => sql`truncate reference.target, reference.comparator_group`.execute(database.db))
afterAll(() => database.destroy())

type Row = { from: string; value?: number; status?: string }

async function set({ from, value = 0.1, status = 'confirmed' }: Row): Promise<void> {
  await sql`
    insert into reference.target (kpi_id, measure_id, value, unit, source, owner, valid_from, status)
    values ('charge-rate', 'charge-rate', ${value}, 'proportion', 'Test', 'Group', ${from}, ${status})
  `.execute(database.db)
}

async function inForce(): Promise<unknown[]> {
  const { rows } = await sql<{ part: string }>`
    select format('%s from %s to %s', value, valid_from, coalesce(valid_to::text, 'now')) as part
    from   reference.target_in_force order by valid_from
  `.execute(database.db)
  return rows.map(({ part }) => part)
}

async function asApi(statement: string): Promise<void> {
  await database.db.transaction().execute(async (transaction) => {
    await sql`set local role stalking_kpis_api`.execute(transaction)
    await sql.raw(statement).execute(transaction)
  })
}

const withdrawal = `withdrawn_as = 'mistake', withdrawn_by = 'Analyst', withdrawn_at = now(), withdrawn_reason = 'It was a typing error.'`

describe('targets', () => {
  test('each is ended by the one that follows, and goes on when that is withdrawn', async () => {
    await set({ from: '2014-04-01' })
    await set({ from: '2026-04-01', value: 0.12 })
    expect(await inForce()).toEqual(['0.1 from 2014-04-01 to 2026-03-31', '0.12 from 2026-04-01 to now'])
    await sql.raw(`update reference.target set ${withdrawal} where value = 0.12`).execute(database.db)
    expect(await inForce()).toEqual(['0.1 from 2014-04-01 to now'])
  })

  test('deleted, as by an extract that brings its own, they are withdrawn and stay to be read', async () => {
    await set({ from: '2014-04-01' })
    await sql`delete from reference.target`.execute(database.db)
    await set({ from: '2014-04-01', value: 0.2 })
    expect(await inForce()).toEqual(['0.2 from 2014-04-01 to now'])
    const { rows } = await sql`
      select value, withdrawn_as, withdrawn_by from reference.target where withdrawn_at is not null
    `.execute(database.db)
    expect(rows).toEqual([{ value: 0.1, withdrawn_as: 'replaced', withdrawn_by: 'Extract' }])
  })

  test('those withdrawn are never deleted, nor taken for an empty table that is filled again', async () => {
    await set({ from: '2014-04-01' })
    await sql`delete from reference.target`.execute(database.db)
    await sql`delete from reference.target`.execute(database.db)
    await seedReference(database.db)
    const { rows } = await sql`select count(*)::integer as kept from reference.target`.execute(database.db)
    expect(rows).toEqual([{ kept: 1 }])
  })

  test.each([
    ['a value changed', 'update reference.target set value = 0.5', 'A target is withdrawn once'],
    ['a status changed', "update reference.target set status = 'placeholder'", 'A target is withdrawn once'],
    ['half a withdrawal', "update reference.target set withdrawn_by = 'Analyst'", 'withdrawn_whole'],
  ])('%s is refused', async (_fact, statement, message) => {
    await set({ from: '2014-04-01' })
    await expect(sql.raw(statement).execute(database.db)).rejects.toThrow(message)
  })

  test.each([
    ['twice in one month', { from: '2014-04-01' }, 'target_begins_once'],
    ['within a month', { from: '2026-04-02' }, 'whole_months'],
    ['over all of a share', { from: '2026-04-01', value: 1.1 }, 'value_possible'],
    ['without end', { from: '2026-04-01', value: Infinity }, 'value_possible'],
  ])('none begins %s', async (_fact, row, constraint) => {
    await set({ from: '2014-04-01' })
    await expect(set(row)).rejects.toThrow(constraint)
  })

  test('withdrawn, it is not withdrawn again', async () => {
    await set({ from: '2014-04-01' })
    const statement = sql.raw(`update reference.target set ${withdrawal}`)
    await statement.execute(database.db)
    await expect(statement.execute(database.db)).rejects.toThrow('A target is withdrawn once')
  })
})

describe('the API', () => {
  const columns = 'kpi_id, measure_id, value, unit, source, owner, valid_from, status, reason, recorded_by'
  const values = `'x', 'x', 0.1, 'proportion', 'Test', 'Group', '2026-04-01', 'confirmed', 'Decided in March.', 'Analyst'`

  test('may set a target and withdraw one', async () => {
    await asApi(`insert into reference.target (${columns}) values (${values})`)
    await asApi(`update reference.target set ${withdrawal}`)
    expect(await inForce()).toEqual([])
  })

  test.each([
    ['change a value', 'update reference.target set value = 0.5'],
    ['delete a target', 'delete from reference.target'],
    ['say when one was recorded', `insert into reference.target (${columns}, recorded_at) values (${values}, now())`],
    ['change a published figure', 'update reference.comparator set value = 0.5'],
    ['rename a force of the group', "update reference.comparator_group set force = 'Kent'"],
  ])('may not %s', async (_fact, statement) => {
    await expect(asApi(statement)).rejects.toThrow('permission denied')
  })
})

describe('the group of forces', () => {
  const add = (force: string) =>
    sql`insert into reference.comparator_group (force, official, source) values (${force}, false, 'A test')`.execute(
      database.db,
    )

  test('has each force once, however it is written', async () => {
    await add('Nottinghamshire')
    await expect(add('nottinghamshire')).rejects.toThrow('comparator_group_member')
  })

  test('a force is removed with who and why, and never deleted', async () => {
    await add('Nottinghamshire')
    await expect(sql`delete from reference.comparator_group`.execute(database.db)).rejects.toThrow('never deleted')
    await expect(sql`update reference.comparator_group set removed_at = now()`.execute(database.db)).rejects.toThrow(
      'removed_whole',
    )
    await expect(sql`update reference.comparator_group set official = true`.execute(database.db)).rejects.toThrow(
      'stays as it was added',
    )
  })
})
