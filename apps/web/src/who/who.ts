import type { Act, Me, Resource } from '@dashboard/contract'
import { createContext, useContext } from 'react'

/** Who is signed in; null on the pages on which nobody is. */
export const Who = createContext<Me | null>(null)

export function useWho(): Me | null {
  return useContext(Who)
}

/** Whether the service would let the reader do it: what it would refuse is not offered. */
export function useMay(): (act: Act, resource: Resource) => boolean {
  const who = useWho()
  return (act, resource) => who?.may.some((each) => each.act === act && each.resource === resource) ?? false
}
