import type { DB } from '@dashboard/db'
import type { Kysely } from 'kysely'
import type { Kpi } from '../define-kpi.ts'
import { cellsOf } from './answers.ts'

/** What the histogram says of the only case of a waiting time: `31 days, charged`, `31 days, waiting`, `unknown` or `not counted`. */
export async function onlyWait(db: Kysely<DB>, kpi: Kpi, measureId = kpi.id): Promise<string> {
  const measure = kpi.allMeasures.find(({ id }) => id === measureId)
  if (measure?.kind !== 'duration') throw new Error(`${measureId} is not a waiting time.`)
  const cell = (await cellsOf(db, kpi)).find((each) => each.measureId === measureId && each.breakdown === 'all')
  if (cell?.unknown?.some((cases) => cases > 0)) return 'unknown'
  const [length] = cell?.histogram?.length ?? []
  if (length === undefined) return 'not counted'
  const ends = ['waiting', ...Object.keys(measure.ends)]
  return `${length} ${measure.clock}, ${ends[cell?.histogram?.end[0] ?? 0]}`
}
