import { chargeRate } from './definitions/outcomes/charge-rate.ts'
import { timeToProtectiveOrder } from './definitions/protection/time-to-protective-order.ts'
import { referralUptake } from './definitions/victim-support/referral-uptake.ts'
import type { Kpi } from './define-kpi.ts'

/** Every KPI, in the order the board reads them. */
export const kpis: readonly Kpi[] = [timeToProtectiveOrder, referralUptake, chargeRate]

/** The KPI of that slug or code, or null. */
export function findKpi(name: string): Kpi | null {
  return kpis.find((kpi) => kpi.id === name || kpi.code.toLowerCase() === name.toLowerCase()) ?? null
}
