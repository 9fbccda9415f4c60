import type { DB } from '@dashboard/db'
import type { Kysely } from 'kysely'
import type { Kpi } from '../define-kpi.ts'
import { cellsOf, monthAt } from './answers.ts'

type Wait = { text: string; month: string | null }

/** How long the only case of a waiting time took: `31 days, charged`, `31 hours, waiting`, `unknown` or `not counted`. */
export async function onlyWait(db: Kysely<DB>, kpi: Kpi, measureId = kpi.id): Promise<string> {
  const { text } = await waitOf(db, kpi, measureId)
  return text
}

/** The same with the month in which it counts: `31 days, charged in 2026-02`. */
export async function onlyWaitAndMonth(db: Kysely<DB>, kpi: Kpi, measureId = kpi.id): Promise<string> {
  const { text, month } = await waitOf(db, kpi, measureId)
  return month ? `${text} in ${month}` : text
}

async function waitOf(db: Kysely<DB>, kpi: Kpi, measureId: string): Promise<Wait> {
  const measure = kpi.allMeasures.find(({ id }) => id === measureId)
  if (measure?.kind !== 'duration') throw new Error(`${measureId} is not a waiting time.`)
  const cell = (await cellsOf(db, kpi)).find((each) => each.measureId === measureId && each.breakdown === 'all')
  if (!cell) return { text: 'not counted', month: null }
  const unknown = cell.unknown?.findIndex((cases) => cases > 0) ?? -1
  if (unknown >= 0) return { text: 'unknown', month: monthAt(cell.firstMonth, unknown) }
  const [length] = cell.histogram?.length ?? []
  if (length === undefined) return { text: 'not counted', month: null }
  const ends = ['waiting', ...Object.keys(measure.ends)]
  const end = ends[cell.histogram?.end[0] ?? 0]
  return { text: `${length} ${measure.clock}, ${end}`, month: monthAt(cell.firstMonth, cell.histogram?.month[0] ?? 0) }
}
