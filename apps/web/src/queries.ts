import { QueryClient } from '@tanstack/react-query'
import { CallFailed } from './call.ts'

const freshMs = 60_000

/** Keeps answers while the page is open; asks again once where asking again may help. */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { staleTime: freshMs, retry: (count, error) => count < 1 && mayPass(error) } },
  })
}

function mayPass(error: Error): boolean {
  return error instanceof CallFailed && (error.status === 0 || error.status >= 500) && error.status !== 503
}
