import type { DB } from '@dashboard/db'
import type { Kysely } from 'kysely'
import type { Cell } from '../cell.ts'
import type { Kpi } from '../define-kpi.ts'
import { measureKpis } from '../measure-kpis.ts'
import type { Population } from '../population.ts'

/** The cells of a KPI over what the warehouse holds. */
export async function cellsOf(db: Kysely<DB>, kpi: Kpi, population: Population = '8q'): Promise<Cell[]> {
  const found: Cell[] = []
  await db
    .transaction()
    .execute((transaction) =>
      measureKpis(
        transaction,
        { kpis: [kpi], populations: [population], level: 'breakdowns' },
        { take: async (breakdowns) => void found.push(...[...breakdowns].flat()), keep: async () => undefined },
      ),
    )
  return found
}

/** What became of the only case of a measure: `met`, `not met`, `unknown`, or `not counted`, and in which month. */
export async function onlyCase(db: Kysely<DB>, kpi: Kpi, measureId = kpi.id): Promise<string> {
  const cell = (await cellsOf(db, kpi)).find(
    (each) => each.measureId === measureId && each.breakdown === 'all' && each.part === '',
  )
  const at = (counts: number[] | null | undefined) => counts?.findIndex((count) => count > 0) ?? -1
  const months = (index: number) => monthAt(cell?.firstMonth ?? '', index)
  if (at(cell?.unknown) >= 0) return `unknown in ${months(at(cell?.unknown))}`
  if (at(cell?.met) >= 0) return `met in ${months(at(cell?.met))}`
  return at(cell?.cases) >= 0 ? `not met in ${months(at(cell?.cases))}` : 'not counted'
}

/** The month so many after the first: `2026-01` and 2 give `2026-03`. */
export function monthAt(first: string, index: number): string {
  const count = Number(first.slice(0, 4)) * 12 + Number(first.slice(5)) - 1 + index
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
}
