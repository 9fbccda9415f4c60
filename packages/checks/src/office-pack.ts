import { kpis, packs, type Kpi } from '@dashboard/kpis'

/** The list of KPIs that the PCC's office checks. */
export const officePack = 'pcc-office'

/** The KPIs that may be asked about. */
export function kpisOfOffice(): Kpi[] {
  const codes = packs.find(({ id }) => id === officePack)?.kpis ?? []
  return kpis.filter(({ code }) => codes.includes(code))
}
