/** What a cell of a column may hold. `codes` are listed here, `reference` ones in a reference table; a `key` is that of another feed, as removed.csv writes it. */
export type ColumnKind =
  | { kind: 'uuid' }
  | { kind: 'day'; mayBeFuture?: true }
  | { kind: 'instant' }
  | { kind: 'boolean' }
  | { kind: 'integer' }
  | { kind: 'codes'; codes: readonly string[] }
  | { kind: 'reference'; table: 'offence' | 'area' | 'provider' }
  | { kind: 'key' }

export type Column = ColumnKind & {
  name: string
  required: boolean
  /** The feed in which a row with this key must exist after the load. */
  parent?: string
}

/** A file of the extract, as data: its columns, its key and the table it fills. */
export type Feed = { name: string; table: string; key: readonly string[]; columns: readonly Column[] }

export const uuid = { kind: 'uuid' } as const
export const day = { kind: 'day' } as const
export const futureDay = { kind: 'day', mayBeFuture: true } as const
export const instant = { kind: 'instant' } as const
export const boolean = { kind: 'boolean' } as const
export const integer = { kind: 'integer' } as const
export const reference = (table: 'offence' | 'area' | 'provider') => ({ kind: 'reference', table }) as const
export const codes = (list: string) => ({ kind: 'codes', codes: list.split(' ') }) as const

/** A column that must hold a value in every row. */
export function required(name: string, kind: ColumnKind, parent?: string): Column {
  return { name, ...kind, required: true, ...(parent ? { parent } : {}) }
}

/** A column that may be empty, or absent. */
export function optional(name: string, kind: ColumnKind, parent?: string): Column {
  return { name, ...kind, required: false, ...(parent ? { parent } : {}) }
}
