import type { AgendaItem } from '@dashboard/contract'
import { useAddress } from '../use-address.ts'

const openAtFirst = 2
const nothing = 'none'

/** Which items are open: the first with a chart until the reader opens or folds one, which the address then keeps. */
export function useOpen(items: AgendaItem[]): { isOpen: (key: string) => boolean; toggle: (key: string) => void } {
  const [search, change] = useAddress()
  const chosen = search.get('open')
  const withChart = items.filter(({ kpis }) => kpis.length > 0).map(({ key }) => key)
  const open = chosen === null ? withChart.slice(0, openAtFirst) : chosen.split(',')
  return {
    isOpen: (key) => open.includes(key),
    toggle: (key) => {
      const next = open.includes(key)
        ? open.filter((each) => each !== key)
        : [...open.filter((each) => each !== nothing), key]
      change({ open: next.join(',') || nothing })
    },
  }
}
