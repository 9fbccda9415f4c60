import type { DB } from '@dashboard/db'
import type { Kysely } from 'kysely'

/** A published figure of a force, or of a group of them, for a year. */
export type Comparator = {
  kpiId: string
  measureId: string
  force: string
  kind: 'force' | 'group'
  year: string
  /** The first and the last day of the year. */
  from: string
  to: string
  basis: string
  numerator: number | null
  denominator: number | null
  value: number
  unit: 'proportion' | 'count' | 'days' | 'rate'
  source: string
  sourceAddress: string | null
  asAt: string | null
  coverage: string
  /** Why it may not be compared; null where it may. */
  notComparable: string | null
  status: 'confirmed' | 'unverified'
}

/** Published figures in the order of their files' years, latest first, and the group of forces that this one is shown beside. */
export type Comparators = { figures: Comparator[]; group: { forces: string[]; official: boolean } }

export async function loadComparators(db: Kysely<DB>): Promise<Comparators> {
  const rows = await db
    .selectFrom('reference.comparator')
    .selectAll()
    .orderBy('to_on', 'desc')
    .orderBy('kind', 'desc')
    .orderBy('force')
    .execute()
  const members = await db
    .selectFrom('reference.comparator_group')
    .select(['force', 'official'])
    .where('removed_at', 'is', null)
    .orderBy('force')
    .execute()
  return {
    figures: rows.map((row) => ({
      kpiId: row.kpi_id,
      measureId: row.measure_id,
      force: row.force,
      kind: row.kind as Comparator['kind'],
      year: row.year,
      from: row.from_on,
      to: row.to_on,
      basis: row.basis,
      numerator: row.numerator,
      denominator: row.denominator,
      value: row.value ?? (row.numerator ?? 0) / (row.denominator ?? 1),
      unit: row.unit as Comparator['unit'],
      source: row.source,
      sourceAddress: row.source_address,
      asAt: row.as_at,
      coverage: row.coverage,
      notComparable: row.comparable ? null : row.reason,
      status: row.status as Comparator['status'],
    })),
    group: {
      forces: members.map(({ force }) => force),
      official: members.length > 0 && members.every(({ official }) => official),
    },
  }
}

/** What the group is called, so that nobody takes it for what it is not. */
export function groupName({ official }: Comparators['group']): string {
  return official
    ? 'Most similar forces, as officially listed'
    : 'Regional comparators, not the official most similar group'
}
