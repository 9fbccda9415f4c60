import type { Kpi } from './define-kpi.ts'
import { themes } from './theme.ts'

/** What is wrong with the rows of a file of recommendations beyond what their cells say, counted from 0. */
export function recommendationFaults(
  records: readonly Record<string, string | null>[],
  kpis: readonly Kpi[],
): { row: number; message: string }[] {
  return records.flatMap(({ theme = '', kpi_ids: ids }, row) => {
    if (!Object.hasOwn(themes, theme ?? '')) return [{ row, message: `There is no theme ${JSON.stringify(theme)}.` }]
    const unknown = ids?.split(' ').find((id) => !kpis.some((kpi) => kpi.id === id))
    return unknown === undefined ? [] : [{ row, message: `There is no KPI ${JSON.stringify(unknown)}.` }]
  })
}
