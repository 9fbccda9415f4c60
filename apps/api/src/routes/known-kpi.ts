import { findKpi, type Kpi } from '@dashboard/kpis'
import { Refused } from '../problems.ts'

/** The KPI of a slug or code in an address. */
export function knownKpi(name: string): Kpi {
  const found = findKpi(name)
  if (!found) throw new Refused(404, 'There is no such KPI. Choose one from the overview.')
  return found
}
