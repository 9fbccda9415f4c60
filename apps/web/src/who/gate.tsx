import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { meQuery } from '../call.ts'
import { Failed } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'

/** Lets nobody on who is not signed in: whoever is not goes to sign in, and comes back. */
export function Gate({ children }: { children: ReactNode }) {
  const { data, error, refetch } = useQuery(meQuery)
  if (data) return children
  return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />
}
