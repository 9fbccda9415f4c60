import { useSearchParams } from 'wouter'
import type { Period } from '../call.ts'

export type View = {
  period: Period
  tables: string[]
  setPeriod: (period: Period) => void
  toggleTable: (figure: string) => void
}

/** What is shown, which the address holds: the months, and the figures whose tables are open. */
export function useView(): View {
  const [search, setSearch] = useSearchParams()
  const period = { from: search.get('from'), to: search.get('to') }
  const tables = (search.get('table') ?? '').split('.').filter(Boolean)
  const change = (values: Record<string, string | null>) => {
    setSearch((before) => {
      const after = new URLSearchParams(before)
      for (const [name, value] of Object.entries(values)) {
        if (value) after.set(name, value)
        else after.delete(name)
      }
      return after
    })
  }
  const toggleTable = (id: string) => {
    const open = tables.includes(id) ? tables.filter((each) => each !== id) : [...tables, id]
    change({ table: open.join('.') || null })
  }
  return { period, tables, setPeriod: ({ from, to }) => change({ from, to }), toggleTable }
}
