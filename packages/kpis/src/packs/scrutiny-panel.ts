import type { Pack } from '../packs.ts'

/** What the Stalking Scrutiny Panel looks into. */
export const scrutinyPanel: Pack = {
  id: 'scrutiny-panel',
  title: 'Scrutiny Panel',
  kpis: ['B1', 'B2', 'B3', 'B4', 'C1', 'C8', 'D6', 'H1', 'H2', 'H5'],
}
