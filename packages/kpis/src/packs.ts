import { deliveryGroup } from './packs/delivery-group.ts'
import { pccOffice } from './packs/pcc-office.ts'
import { scrutinyPanel } from './packs/scrutiny-panel.ts'

/** A named list of KPIs by code: a way in for those who look at some of them. */
export type Pack = { id: string; title: string; kpis: readonly string[] }

export const packs: readonly Pack[] = [deliveryGroup, pccOffice, scrutinyPanel]
