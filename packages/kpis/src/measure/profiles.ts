import type { DB } from '@dashboard/db'
import { sql, type Transaction } from 'kysely'
import { breakdownsOf, partsOf, unknownCategory, type Breakdown, type Dimension } from '../dimensions.ts'
import { subjects, type Subject } from '../subjects.ts'

/**
 * Everything a kind of subject can be broken down by, worked out once for all KPIs about it: subjects that are alike in
 * every dimension share a profile, and `table` says which subject has which. Profile 0 is that of subjects not known.
 */
export type Profiles = {
  table: string
  categories: Map<Breakdown, { names: string[]; of: Uint32Array }>
  /** Of crimes, whether those of a profile count as class 8Q. */
  in8q: boolean[]
}

/** The tables of profiles, each made when it is first asked for. They must all be forgotten before the transaction ends. */
export class ProfileTables {
  private readonly db: Transaction<DB>
  private readonly made = new Map<Subject, Profiles>()

  constructor(db: Transaction<DB>) {
    this.db = db
  }

  async of(subject: Subject): Promise<Profiles> {
    const profiles = this.made.get(subject) ?? (await makeProfiles(this.db, subject))
    this.made.set(subject, profiles)
    return profiles
  }

  async forget(which: readonly Subject[] = [...this.made.keys()]): Promise<void> {
    for (const subject of which) {
      const profiles = this.made.get(subject)
      if (profiles) await sql`drop table ${sql.table(profiles.table)}`.execute(this.db)
      this.made.delete(subject)
    }
  }
}

const separator = '|'

async function makeProfiles(db: Transaction<DB>, subject: Subject): Promise<Profiles> {
  const table = `kpi.profile_of_${subject}`
  const names = subjects[subject].dimensions
  const values = names.map((name) => sql`coalesce(${sql.ref(name)}, ${unknownCategory})`)
  if (subject === 'crime') values.push(sql`is_stalking`)
  // No temporary table: PostgreSQL reads those with one process only.
  await sql`
    create unlogged table ${sql.table(table)} as
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
  return { table, categories: new Map(categories), in8q: keys.map((key) => key[names.length] === 't') }
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
