import { findKpi, packs, type Kpi } from '@dashboard/kpis'

/** The KPIs of a pack, in the order that its readers look at them. */
export function kpisOf(packId: string): Kpi[] {
  const codes = packs.find(({ id }) => id === packId)?.kpis ?? []
  return codes.flatMap((code) => findKpi(code) ?? [])
}
