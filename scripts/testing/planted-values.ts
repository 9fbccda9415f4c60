import { randomUUID } from 'node:crypto'
import type { DB } from '@dashboard/db'
import type { feeds } from '@dashboard/extract'
import { sql, type Kysely } from 'kysely'

/** What an extract must never hold, as a mistake would bring it. */
export const planted = {
  'collar number': 'PC 48213',
  postcode: 'DE1 2QY',
  telephone: '07700 900123',
  'e-mail address': 'jane.doe@example.org',
  'National Insurance number': 'AB 12 34 56 C',
  name: 'Jane Doe',
}
export const values = Object.values(planted)
type File = (typeof feeds)[number]
type Column = File['columns'][number]

/** The same as they are looked for: in small letters, with their spaces and without. */
export const sought = values.flatMap((value) => [value.toLowerCase(), value.toLowerCase().replaceAll(' ', '')])

function wellFormed(column: Column): string {
  if (column.kind === 'codes') return column.codes[0] ?? ''
  if (column.kind === 'whole') return String(column.from)
  if (column.kind === 'form') return column.example
  if (column.kind === 'reference') return codeOf[column.file]
  return { uuid: randomUUID(), ...cells }[column.kind]
}
const cells = {
  day: '2026-01-10',
  instant: '2026-01-10T09:00',
  month: '2026-01',
  boolean: 'true',
  decimal: '0',
  text: 'Test',
  key: 'x',
}
const codeOf = {
  offences: '195/12',
  outcome_types: '1A',
  areas: 'E06000015',
  providers: 'victim_service',
  programmes: 'cobi',
  kpis: 'charge-rate',
}

/** Every value in every column of a file, one to a row that has nothing else wrong. Sources and labels are free text. */
export function plantedIn({ columns }: File): string {
  const rows = columns.flatMap((planting) => {
    const free = planting.kind === 'text' ? values.filter((value) => /\d{2} |@|\d[A-Z]/.test(value)) : values
    return free
      .filter((value) => planting.kind !== 'text' || value !== planted['collar number'])
      .map((value) =>
        columns.map((column) => (column === planting ? value : column.required ? wellFormed(column) : '')).join(','),
      )
  })
  return `${[columns.map(({ name }) => name).join(','), ...rows].join('\n')}\n`
}

/** The tables with a row that holds one of the texts anywhere, in whatever case and with or without its spaces. */
export async function tablesWith(db: Kysely<DB>, texts: string[]): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where  table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
    order  by 1
  `.execute(db)
  const found = []
  for (const { name } of tables) {
    const { rows } = await sql<{ n: number }>`
      select count(*)::integer as n from ${sql.raw(name)} as each where lower(each::text) like any (${texts.map((text) => `%${text}%`)})
    `.execute(db)
    if (rows[0]?.n) found.push(name)
  }
  return found
}
