import { useSearchParams } from 'wouter'

type Values = Record<string, string | null>

/** What the address holds after its question mark, and how to change some of it; null takes a value away. */
export function useAddress(): [URLSearchParams, (values: Values) => void] {
  const [search, setSearch] = useSearchParams()
  const change = (values: Values) => {
    setSearch((before) => {
      const after = new URLSearchParams(before)
      for (const [name, value] of Object.entries(values)) {
        if (value) after.set(name, value)
        else after.delete(name)
      }
      return after
    })
  }
  return [search, change]
}
