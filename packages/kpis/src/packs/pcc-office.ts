import type { Pack } from '../packs.ts'

/** What the Police and Crime Commissioner's office checks. */
export const pccOffice: Pack = {
  id: 'pcc-office',
  title: 'PCC’s office',
  kpis: ['A1', 'B1', 'C4', 'C6', 'D3', 'D5', 'D7', 'F1', 'F2', 'H3'],
}
