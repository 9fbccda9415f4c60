import type { Kpi } from '../define-kpi.ts'
import { targetFaults, type GivenTarget, type TargetFault } from './target-rules.ts'

/** What is wrong with the rows of a file of targets, counted from 0; empty where all may be taken. */
export function targetFileFaults(
  records: readonly Record<string, string | null>[],
  kpis: readonly Kpi[],
): (TargetFault & { row: number })[] {
  const rows = records.map(givenOf)
  return rows.flatMap((row, index) => {
    const others = rows.filter(
      (other, at) => at !== index && other.measureId === row.measureId && other.kpiId === row.kpiId,
    )
    const kpi = kpis.find(({ id }) => id === row.kpiId) ?? null
    return targetFaults(row, kpi, others).map((each) => ({ ...each, row: index }))
  })
}

function givenOf(record: Record<string, string | null>): GivenTarget {
  return {
    kpiId: record['kpi_id'] ?? '',
    measureId: record['measure_id'] ?? '',
    value: numberOf(record['value']),
    unit: record['unit'] ?? null,
    withinDays: numberOf(record['within_days']),
    validFrom: record['valid_from'] ?? null,
    validTo: record['valid_to'] ?? null,
    status: record['status'] ?? null,
  }
}

function numberOf(cell: string | null | undefined): number | null {
  return cell ? Number(cell) : null
}
