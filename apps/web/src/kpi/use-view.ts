import type { Asked } from '../call.ts'
import { useAddress } from '../use-address.ts'

export type View = {
  asked: Asked
  tables: string[]
  /** Changes what is asked for; null puts back what is usual. */
  ask: (change: Partial<Asked>) => void
  toggleTable: (figure: string) => void
}

/** What is shown, which the address holds: months, population, breakdown, and the figures whose tables are open. */
export function useView(): View {
  const [search, change] = useAddress()
  const asked = {
    from: search.get('from'),
    to: search.get('to'),
    population: search.get('population'),
    by: search.get('by'),
  }
  const tables = (search.get('table') ?? '').split('.').filter(Boolean)
  const toggleTable = (id: string) => {
    const open = tables.includes(id) ? tables.filter((each) => each !== id) : [...tables, id]
    change({ table: open.join('.') || null })
  }
  return { asked, tables, ask: (values) => change(values), toggleTable }
}
