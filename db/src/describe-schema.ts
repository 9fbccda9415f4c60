import { sql, type Kysely } from 'kysely'
import type { DB } from './schema.ts'
import { schemas } from './schemas.ts'

export type Described = {
  schema: string
  name: string
  kind: 'table' | 'view'
  comment: string | null
  columns: { name: string; type: string; required: boolean; generated: string | null; comment: string | null }[]
  constraints: string[]
  indexes: string[]
}

/** Every table and view of the product, as the database itself knows them. */
export async function readSchema(db: Kysely<DB>): Promise<Described[]> {
  const { rows } = await sql<Described>`
    select namespace.nspname as schema, class.relname as name,
           case when class.relkind in ('v', 'm') then 'view' else 'table' end as kind,
           obj_description(class.oid) as comment,
           (select json_agg(json_build_object(
                     'name', attname,
                     'type', format_type(atttypid, atttypmod),
                     'required', attnotnull,
                     'generated', case when attgenerated <> '' then 'generated always as (' || pg_get_expr(adbin, adrelid) || ') stored'
                                       when attidentity <> '' then 'generated always as identity'
                                       when adbin is not null then 'default ' || pg_get_expr(adbin, adrelid) end,
                     'comment', col_description(class.oid, attnum)) order by attnum)
            from   pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
            where  attrelid = class.oid and attnum > 0 and not attisdropped) as columns,
           (select coalesce(json_agg('constraint ' || conname || ' ' || pg_get_constraintdef(oid) order by contype, conname), '[]')
            from   pg_constraint where conrelid = class.oid and contype <> 'n') as constraints,
           (select coalesce(json_agg(pg_get_indexdef(indexrelid) order by indexrelid::regclass::text), '[]')
            from   pg_index where indrelid = class.oid
            and    not exists (select from pg_constraint where conindid = indexrelid)) as indexes
    from   pg_class class
    join   pg_namespace namespace on namespace.oid = class.relnamespace
    where  class.relkind in ('r', 'v', 'm')
    and    namespace.nspname = any(${schemas}::text[])
    order  by array_position(${schemas}::text[], namespace.nspname::text), kind, name
  `.execute(db)
  return rows
}

/** The schema as db/schema.sql: what the migrations add up to. */
export function schemaSql(described: Described[]): string {
  return `-- What the migrations add up to, written by \`pnpm fix\`. Read it; change it with a new migration.\n\n${described.map(statement).join('\n')}`
}

/** The schema as docs/data-dictionary.md. */
export function dataDictionary(described: Described[]): string {
  const sections = described.map(({ schema, name, kind, comment, columns }) => {
    const rows = columns.map(
      (column) =>
        `| \`${column.name}\` | ${column.type} | ${column.required ? 'always' : ''} | ${column.comment ?? ''} |`,
    )
    const table = ['| Column | Type | Filled | Meaning |', '|---|---|---|---|', ...rows].join('\n')
    return `## ${schema}.${name}\n\n${kind === 'view' ? 'A view. ' : ''}${comment ?? ''}\n\n${table}\n`
  })
  return `# Data dictionary\n\nWritten from the comments in the database by \`pnpm fix\`.\n\n${sections.join('\n')}`
}

/** A view by its columns: its query is in the migrations, and every version of PostgreSQL writes it back in its own way. */
function statement({ schema, name, kind, columns, constraints, indexes }: Described): string {
  if (kind === 'view') {
    return `-- view ${schema}.${name}\n${columns.map((column) => `--   ${column.name} ${column.type}\n`).join('')}`
  }
  const lines = columns.map((column) =>
    [`  ${column.name} ${column.type}`, column.required ? 'not null' : '', column.generated ?? '']
      .filter(Boolean)
      .join(' '),
  )
  const body = [...lines, ...constraints.map((constraint) => `  ${constraint}`)].join(',\n')
  return `create table ${schema}.${name} (\n${body}\n);\n${indexes.map((index) => `${index};\n`).join('')}`
}
