import { z } from 'zod'

/** The name of the manifest within the .zip; an extract's is another. */
export const manifestName = 'backup.json'
export const product = 'stalking-kpis backup'
export const version = 1

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const name = z.string().regex(/^[a-z0-9_]+\.[a-z0-9_]+$/)
const whole = z.int().nonnegative()

/** What a backup says of itself: enough to know, before a database is touched, whether the file is whole and fits. */
export const manifestSchema = z.object({
  product: z.literal(product),
  version: z.literal(version),
  takenAt: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string(), hash: sha256 })).min(1),
  tables: z.array(z.object({ name, columns: z.array(z.string()), rows: whole, bytes: whole, sha256 })),
  /** The last number given out by each sequence; null where none was. */
  sequences: z.array(z.object({ name, last: whole.nullable() })),
  /** A hash of all rows of the tables that figures are read from, whatever their order. */
  proof: z.array(z.object({ name, sha256 })),
})

export type Manifest = z.infer<typeof manifestSchema>
export type BackedUpTable = Manifest['tables'][number]

export function fileOf(table: { name: string }): string {
  return `${table.name}.csv`
}
