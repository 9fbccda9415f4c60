import type { Pack } from '../packs.ts'

/** What the delivery group looks at every month. */
export const deliveryGroup: Pack = {
  id: 'delivery-group',
  title: 'Delivery group',
  kpis: ['A1', 'B1', 'B2', 'B7', 'C1', 'C2', 'C4', 'C6', 'D2', 'D3', 'D5', 'F1', 'F2', 'F4'],
}
