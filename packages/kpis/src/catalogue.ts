import { chargeRate } from './definitions/outcomes/charge-rate.ts'
import { timeToProtectiveOrder } from './definitions/protection/time-to-protective-order.ts'
import { referralUptake } from './definitions/victim-support/referral-uptake.ts'
import type { Kpi, Measure } from './define-kpi.ts'

/** Every KPI, in the order the board reads them. */
export const kpis: readonly Kpi[] = [timeToProtectiveOrder, referralUptake, chargeRate]

/** The ids of every KPI's measures, by the id of the KPI. */
export const measureIds: ReadonlyMap<string, readonly string[]> = new Map(
  kpis.map(({ id, allMeasures }) => [id, allMeasures.map((measure) => measure.id)]),
)

/** The measure of that slug or code (`charge-rate`, `F1`, `C8-rate`) and its KPI, or null. */
export function findKpi(name: string): { kpi: Kpi; measure: Measure } | null {
  const asked = name.toLowerCase()
  for (const kpi of kpis) {
    const named = kpi.code.toLowerCase() === asked ? kpi.allMeasures[0] : undefined
    const measure = named ?? kpi.allMeasures.find(({ id, code }) => id === asked || code.toLowerCase() === asked)
    if (measure) return { kpi, measure }
  }
  return null
}
