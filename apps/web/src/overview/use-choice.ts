import { useSearchParams } from 'wouter'
import type { AskedOverview } from '../call.ts'

/** Which tiles are shown, which the address holds. */
export function useChoice(): { asked: AskedOverview; ask: (change: Partial<AskedOverview>) => void } {
  const [search, setSearch] = useSearchParams()
  const asked = { for: search.get('for'), population: search.get('population') }
  const ask = (change: Partial<AskedOverview>) => {
    setSearch((before) => {
      const after = new URLSearchParams(before)
      for (const [name, value] of Object.entries(change)) {
        if (value) after.set(name, value)
        else after.delete(name)
      }
      return after
    })
  }
  return { asked, ask }
}
