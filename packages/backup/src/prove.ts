import { createHash } from 'node:crypto'
import type pg from 'pg'
import { copyOut } from './copy-out.ts'
import { columnsOf, quoted, type Table } from './list-tables.ts'
import type { Manifest } from './manifest.ts'
import { Refusal } from './refusal.ts'

/** Every figure is read from these. */
const figures = ['kpi.cell', 'kpi.release_series']

/** For each table that figures are read from, a hash of all its rows, whatever order they are stored in. */
export async function proofOf(client: pg.Client, tables: Table[]): Promise<Manifest['proof']> {
  const proof: Manifest['proof'] = []
  for (const table of tables.filter(({ name }) => figures.includes(name)))
    proof.push({ name: table.name, sha256: await hashRows(client, table) })
  return proof
}

/** Refuses what was restored unless it proves the same as what was backed up. */
export async function prove(client: pg.Client, tables: Table[], expected: Manifest['proof']): Promise<void> {
  const found = new Map((await proofOf(client, tables)).map(({ name, sha256 }) => [name, sha256]))
  for (const name of figures) {
    const { sha256 } = expected.find((each) => each.name === name) ?? {}
    if (sha256 === undefined || found.get(name) !== sha256)
      throw new Refusal(`What was restored of ${name} is not what was backed up. Nothing was changed.`)
  }
}

export async function hashRows(client: pg.Client, table: Table): Promise<string> {
  const hash = createHash('sha256').setEncoding('hex')
  await copyOut(
    client,
    `copy (select sha256(convert_to(row(${columnsOf(table)})::text, 'UTF8')) from ${quoted(table)} order by 1) to stdout`,
    hash,
  )
  return hash.read() as string
}
