import type { AskedOverview } from '../call.ts'
import { useAddress } from '../use-address.ts'

/** Which tiles are shown, which the address holds. */
export function useChoice(): { asked: AskedOverview; ask: (change: Partial<AskedOverview>) => void } {
  const [search, change] = useAddress()
  const asked = { for: search.get('for'), population: search.get('population') }
  return { asked, ask: (values) => change(values) }
}
