import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { columnsOf, listTables, quoted, readSequences, type Table } from './list-tables.ts'
import type { BackedUpTable, Manifest } from './manifest.ts'
import type { Backup } from './open-backup.ts'
import { Refusal } from './refusal.ts'
import { setAsideConstraints } from './set-aside-constraints.ts'

/** Fills the empty tables, which must be those of the backup, with its rows, and sets the sequences on from there. */
export async function copyBackIn(
  client: pg.Client,
  { manifest, read }: Backup,
  tell: (sentence: string) => void,
): Promise<void> {
  const tables = await listTables(client)
  refuseOtherTables(tables, manifest.tables)
  const putConstraintsBack = await setAsideConstraints(client)
  for (const table of manifest.tables) {
    const copy = client.query(
      copyFrom(`copy ${quoted(table)} (${columnsOf(table)}) from stdin with (format csv, header match)`),
    )
    await read(table, copy)
    await client.query(`alter table ${quoted(table)} enable trigger user`)
    if (copy.rowCount !== table.rows)
      throw new Refusal(`${table.name}: ${copy.rowCount} rows came in of ${table.rows}. Nothing was changed.`)
    tell(`${table.name}: ${table.rows.toLocaleString('en-GB')} rows`)
  }
  tell('checking keys and references')
  await putConstraintsBack()
  await setSequences(client, manifest.sequences)
}

function refuseOtherTables(present: Table[], backedUp: BackedUpTable[]): void {
  const columns = new Map(backedUp.map((table) => [table.name, table.columns.join()]))
  for (const table of present) {
    const given = columns.get(table.name)
    if (given === undefined) throw new Refusal(`The backup lacks the table ${table.name}. Nothing was changed.`)
    if (given !== table.columns.join())
      throw new Refusal(`The columns of ${table.name} in the backup are not those of its level. Nothing was changed.`)
    columns.delete(table.name)
  }
  const [more] = columns.keys()
  if (more !== undefined)
    throw new Refusal(`The backup has a table ${more}, which its level does not. Nothing was changed.`)
}

async function setSequences(client: pg.Client, expected: Manifest['sequences']): Promise<void> {
  const last = new Map(expected.map((sequence) => [sequence.name, sequence.last]))
  for (const { name } of await readSequences(client)) {
    const number = last.get(name)
    if (number === undefined) throw new Refusal(`The backup lacks the sequence ${name}. Nothing was changed.`)
    if (number !== null) await client.query('select setval($1::regclass, $2)', [name, number])
  }
}
