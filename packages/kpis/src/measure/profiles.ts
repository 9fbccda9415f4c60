import type { DB } from '@dashboard/db'
import { sql, type Transaction } from 'kysely'
import { breakdownsOf, partsOf, unknownCategory, type Breakdown, type Dimension } from '../dimensions.ts'
import type { Population } from '../population.ts'
import { subjects, type Subject } from '../subjects.ts'

/**
 * Everything a kind of subject can be broken down by, worked out once for all KPIs about it: subjects that are alike in
 * every dimension share a profile, and `table` says which subject has which. Profile 0 is that of subjects not known.
 */
export type Profiles = { table: string; categories: Map<Breakdown, { names: string[]; of: Uint32Array }> }

const made = new WeakMap<Transaction<DB>, Map<string, Promise<Profiles>>>()

/** The profiles of a subject for a population, made at most once in a transaction. */
export async function profilesOf(db: Transaction<DB>, subject: Subject, population: Population): Promise<Profiles> {
  const known = made.get(db) ?? new Map<string, Promise<Profiles>>()
  made.set(db, known)
  const key = `${subject} ${population}`
  const profiles = known.get(key) ?? makeProfiles(db, subject, `profile_${subject}_${population.replace(/\W/g, '_')}`)
  known.set(key, profiles)
  return profiles
}

const separator = '|'

async function makeProfiles(db: Transaction<DB>, subject: Subject, table: string): Promise<Profiles> {
  const names = subjects[subject].dimensions
  const values = names.map((name) => sql`coalesce(${sql.ref(name)}, ${unknownCategory})`)
  await sql`
    create temporary table ${sql.table(table)} on commit drop as
    select subject_id, (dense_rank() over (order by key))::integer as profile, key
    from   (select subject_id, concat_ws(${separator}, ${sql.join(values)}) collate "C" as key
            from   ${sql.table(`warehouse.${subject}_subject`)}) as keyed
  `.execute(db)
  await sql`analyze ${sql.table(table)}`.execute(db)
  const { rows } = await sql<{ key: string }>`
    select key from ${sql.table(table)} group by key order by min(profile)
  `.execute(db)
  const keys = [names.map(() => unknownCategory), ...rows.map(({ key }) => key.split(separator))]
  const categories = breakdownsOf(names).map((breakdown) => [breakdown, categoriesOf(breakdown, names, keys)] as const)
  return { table, categories: new Map(categories) }
}

function categoriesOf(breakdown: Breakdown, dimensions: readonly Dimension[], keys: string[][]) {
  const columns = partsOf(breakdown).map((name) => dimensions.indexOf(name))
  const indexes = new Map<string, number>()
  const of = Uint32Array.from(keys, (key) => {
    const name = columns.map((column) => key[column] ?? unknownCategory).join(separator)
    const index = indexes.get(name) ?? indexes.size
    indexes.set(name, index)
    return index
  })
  return { names: [...indexes.keys()], of }
}
