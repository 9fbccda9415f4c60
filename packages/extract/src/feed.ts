/** Where codes are looked up: in reference files, by name, or among the KPIs of this product. */
export type ReferenceName = 'offences' | 'outcome_types' | 'areas' | 'providers' | 'programmes' | 'kpis'
export type References = Record<ReferenceName, ReadonlySet<string>> & {
  /** The ids of the measures of every KPI. */
  measures: ReadonlyMap<string, readonly string[]>
}

/** What a load knows of the KPIs whose targets and published figures it brings. */
export type KnownKpis = {
  /** The ids of the measures of every KPI. */
  measures: References['measures']
  /** What is wrong with rows of a reference file by what the KPIs are, as sentences; rows are counted from 0. */
  faultsOf: (file: string, rows: Record<string, string | null>[]) => { row: number; message: string }[]
}

/**
 * What a cell of a column may hold. `codes` are listed here; `reference` ones in a reference file, or beside it in `also`;
 * a `form` is written like its example; a `key` is that of another feed, as removed.csv writes it.
 */
export type ColumnKind =
  | { kind: 'uuid' }
  | { kind: 'day'; mayBeFuture?: true }
  | { kind: 'month' }
  | { kind: 'instant' }
  | { kind: 'boolean' }
  | { kind: 'whole'; from: number; to: number }
  | { kind: 'decimal' }
  | { kind: 'codes'; codes: readonly string[] }
  | { kind: 'reference'; file: ReferenceName; also: readonly string[] }
  | { kind: 'form'; pattern: RegExp; example: string }
  | { kind: 'text' }
  | { kind: 'key' }

export type Column = ColumnKind & {
  name: string
  required: boolean
  /** The feed in which a row with this key must exist after the load. */
  parent?: string
  /** What the table holds for an empty cell of a key, where null cannot stand. */
  whenEmpty?: string
}

/** A rule over several cells of a row, reported at one of them: is it broken? */
export type RowCheck = {
  rule:
    | 'detail'
    | 'trained'
    | 'validity'
    | 'period'
    | 'measure'
    | 'share'
    | 'part'
    | 'valued'
    | 'reasoned'
    | 'above-zero'
    | 'dated'
    | 'worded'
  column: string
  broken: (cell: (column: string) => string | null, references: References) => boolean
}

/** A rule over all rows of a file: SQL that lists the lines that break it. */
export type SetCheck = {
  rule: 'overlap' | 'two-divisions' | 'circle' | 'precedence'
  column: string
  lines: (stage: string) => string
}

/** A file of the extract, as data: its columns, its key, the table it fills, and what must hold beyond single cells. */
export type Feed = {
  name: string
  schema?: 'reference'
  table: string
  key: readonly string[]
  columns: readonly Column[]
  rowChecks?: readonly RowCheck[]
  setChecks?: readonly SetCheck[]
}

export const uuid = { kind: 'uuid' } as const
export const day = { kind: 'day' } as const
export const futureDay = { kind: 'day', mayBeFuture: true } as const
export const month = { kind: 'month' } as const
export const instant = { kind: 'instant' } as const
export const boolean = { kind: 'boolean' } as const
export const decimal = { kind: 'decimal' } as const
export const text = { kind: 'text' } as const
export const whole = (from: number, to = 999_999) => ({ kind: 'whole', from, to }) as const
export const codes = (list: string) => ({ kind: 'codes', codes: list.split(' ') }) as const
export const reference = (file: ReferenceName, ...also: string[]) => ({ kind: 'reference', file, also }) as const
export const form = (pattern: RegExp, example: string) => ({ kind: 'form', pattern, example }) as const

/** A column that must hold a value in every row. */
export function required(name: string, kind: ColumnKind, parent?: string): Column {
  return { name, ...kind, required: true, ...(parent ? { parent } : {}) }
}

/** A column that may be empty, or absent. */
export function optional(name: string, kind: ColumnKind, parent?: string): Column {
  return { name, ...kind, required: false, ...(parent ? { parent } : {}) }
}

/** A column of the key that may be empty, or absent: the table holds an empty text. */
export function emptyInKey(name: string, kind: ColumnKind): Column {
  return { name, ...kind, required: false, whenEmpty: '' }
}

/** The table of a feed. */
export function tableOf({ schema, table }: Feed): string {
  return `${schema ?? 'warehouse'}.${table}`
}

/** The file that a column points to: a row of that key must be there. */
export function parentOf(column: Column): string | null {
  return column.parent ?? (column.kind === 'reference' ? column.file : null)
}
