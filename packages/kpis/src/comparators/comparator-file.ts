import type { Kpi } from '../define-kpi.ts'
import { unitOf } from '../wording.ts'

type ComparatorFault = { row: number; field: string; message: string }

/** What is wrong with the rows of a comparators.csv beyond what the database refuses, counted from 0. */
export function comparatorFileFaults(
  records: readonly Record<string, string | null>[],
  kpis: readonly Kpi[],
): ComparatorFault[] {
  return records.flatMap((record, index) => {
    const at = { row: index }
    const kpi = kpis.find(({ id }) => id === record['kpi_id'])
    if (!kpi) return [{ ...at, field: 'kpi_id', message: `There is no KPI ${JSON.stringify(record['kpi_id'])}.` }]
    const measure = kpi.allMeasures.find(({ id }) => id === record['measure_id'])
    if (!measure)
      return [
        { ...at, field: 'measure_id', message: `${kpi.code} has no measure ${JSON.stringify(record['measure_id'])}.` },
      ]
    const unit = unitOf(measure)
    return record['comparable'] === 'true' && record['unit'] !== unit
      ? [{ ...at, field: 'unit', message: `${measure.code} is a ${unit}: a figure of another unit is not comparable.` }]
      : []
  })
}
