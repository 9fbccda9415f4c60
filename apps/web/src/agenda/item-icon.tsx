import type { AgendaItem } from '@dashboard/contract'
import { AssuranceIcon } from '../icons/assurance-icon.tsx'
import { MetIcon } from '../icons/met-icon.tsx'
import { VariationIcon } from '../icons/variation-icon.tsx'

/** What an item is, drawn as on the KPI's page, or lines for records, a clock for what is late and a page for the rest. */
export function ItemIcon({ item: { icon, kind }, size }: { item: Pick<AgendaItem, 'icon' | 'kind'>; size: number }) {
  switch (icon.of) {
    case 'variation':
      return <VariationIcon name={icon.icon} size={size} />
    case 'assurance':
      return <AssuranceIcon name={icon.icon} side={icon.side} size={size} />
    case 'target':
      return <MetIcon met={icon.met} size={size} />
    case 'nothing':
      return (
        <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false" className="item-sign">
          <path d={drawings[kind] ?? drawings.own} />
        </svg>
      )
  }
}

const drawings: Partial<Record<AgendaItem['kind'], string>> & { own: string } = {
  data: 'M2 5h10M2 10h14M2 15h7m4-3 5 5m0-5-5 5',
  action: 'M10 2a8 8 0 1 1 0 16a8 8 0 1 1 0-16M10 5v5l3.5 3',
  plan: 'M4 2h12v16H4zM7 6h6M7 10h6M7 14h3',
  own: 'M3 4h14v9h-7l-4 4v-4H3z',
}
