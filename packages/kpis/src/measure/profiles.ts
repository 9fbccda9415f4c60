import type { DB } from '@dashboard/db'
import { sql, type Transaction } from 'kysely'
import { unknownCategory, type Dimension } from '../dimensions.ts'
import { subjects, subjectsOfOneCrime, type Subject } from '../subjects.ts'

/**
 * Everything a kind of subject can be broken down by, worked out once for all KPIs about it: subjects that are alike in
 * every dimension share a profile, and `table` says which subject has which. Profile 0 is that of subjects not known.
 */
export type Profiles = {
  table: string
  /** Of each dimension its categories, and which of them each profile is in. */
  columns: Map<Dimension, { readonly names: string[]; readonly of: Uint8Array | Uint32Array }>
  /** Of what belongs to a crime, whether the crimes of a profile count as class 8Q. */
  in8q: Uint8Array
  /** Whether there are so few that cases of every profile can be told apart in rows of their own. */
  few: boolean
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

/** Stands between what several dimensions say. */
export const separator = '|'
const fewProfiles = 1000

async function makeProfiles(db: Transaction<DB>, subject: Subject): Promise<Profiles> {
  const table = `kpi.profile_of_${subject}`
  const names = subjects[subject].dimensions
  const values = names.map((name) => sql`coalesce(${sql.ref(name)}, ${unknownCategory})`)
  if (subjectsOfOneCrime.includes(subject)) values.push(sql`is_stalking`)
  // No temporary tables: PostgreSQL reads those with one process only.
  await sql`
    create unlogged table ${sql.table(`${table}_keyed`)} as
    select subject_id, concat_ws(${separator}, ${sql.join(values)}) collate "C" as key
    from   ${sql.table(`warehouse.${subject}_subject`)}
  `.execute(db)
  await sql`
    create unlogged table ${sql.table(`${table}_key`)} as
    select key, row_number() over (order by key)::integer as profile
    from   (select distinct key from ${sql.table(`${table}_keyed`)}) as distinct_key
  `.execute(db)
  await sql`
    create unlogged table ${sql.table(table)} as
    select subject_id, profile from ${sql.table(`${table}_keyed`)} join ${sql.table(`${table}_key`)} using (key)
  `.execute(db)
  await sql`drop table ${sql.table(`${table}_keyed`)}`.execute(db)
  await sql`analyze ${sql.table(table)}`.execute(db)
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from ${sql.table(`${table}_key`)}
  `.execute(db)
  const profiles = (rows[0]?.count ?? 0) + 1
  const columns = new Map<Dimension, Column>(names.map((name) => [name, new Column(profiles)]))
  const in8q = new Uint8Array(profiles)
  for await (const { profile, key } of keysOf(db, table)) {
    const parts = key.split(separator)
    for (const [at, name] of names.entries()) columns.get(name)?.set(profile, parts[at] ?? unknownCategory)
    in8q[profile] = parts[names.length] === 't' ? 1 : 0
  }
  await sql`drop table ${sql.table(`${table}_key`)}`.execute(db)
  return { table, columns, in8q, few: profiles <= fewProfiles }
}

/** Some at a time, as there can be a million. */
async function* keysOf(db: Transaction<DB>, table: string): AsyncGenerator<{ profile: number; key: string }> {
  await sql`
    declare profile_key no scroll cursor for
    select profile, key from ${sql.table(`${table}_key`)} order by profile
  `.execute(db)
  for (;;) {
    const { rows } = await sql<{ profile: number; key: string }>`fetch 10000 from profile_key`.execute(db)
    if (rows.length === 0) break
    yield* rows
  }
  await sql`close profile_key`.execute(db)
}

const mostOfAByte = 256

/** The category of every profile in one dimension: a byte for each, as there can be millions, while there are no more categories. */
export class Column {
  readonly names = [unknownCategory]
  of: Uint8Array | Uint32Array
  private readonly indexes = new Map([[unknownCategory, 0]])

  constructor(profiles: number) {
    this.of = new Uint8Array(profiles)
  }

  set(profile: number, name: string): void {
    const index = this.indexes.get(name) ?? this.names.length
    if (index === this.names.length) {
      this.indexes.set(name, index)
      this.names.push(name)
      if (index === mostOfAByte) this.of = Uint32Array.from(this.of)
    }
    this.of[profile] = index
  }
}
