import { useState } from 'react'

/** What was last had, while nothing newer is there. */
export function useKept<T>(latest: T | undefined): T | undefined {
  const [kept, setKept] = useState(latest)
  if (latest !== undefined && latest !== kept) setKept(latest)
  return latest ?? kept
}
