import { kpis } from './catalogue.ts'
import { comparatorFileFaults } from './comparators/comparator-file.ts'
import { recommendationFaults } from './recommendation-faults.ts'
import { targetFileFaults } from './targets/target-file.ts'

type Rows = Record<string, string | null>[]

/** What a load must know of the KPIs: the ids of their measures, and which rows of a reference file do not fit them. */
export const knownKpis = {
  measures: new Map(
    kpis.map(({ id, kind, allMeasures }) => [id, kind === 'pending' ? [id] : allMeasures.map((measure) => measure.id)]),
  ) as ReadonlyMap<string, readonly string[]>,
  faultsOf: (file: string, rows: Rows): { row: number; message: string }[] => {
    if (file === 'targets') return targetFileFaults(rows, kpis)
    if (file === 'recommendations') return recommendationFaults(rows, kpis)
    return file === 'comparators' ? comparatorFileFaults(rows, kpis) : []
  },
}
