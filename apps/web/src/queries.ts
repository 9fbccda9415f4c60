import { QueryClient } from '@tanstack/react-query'
import { CallFailed } from './call.ts'

const freshMs = 60_000
const askAgainMs = 5_000

/** Keeps answers while the page is open; asks again once where that may help, and until something is loaded. */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: freshMs,
        retry: (count, error) => count < 1 && mayPass(error),
        refetchInterval: ({ state }) => (nothingLoaded(state.error) ? askAgainMs : false),
      },
    },
  })
}

function mayPass(error: Error): boolean {
  return error instanceof CallFailed && (error.status === 0 || error.status >= 500) && !nothingLoaded(error)
}

function nothingLoaded(error: Error | null): boolean {
  return error instanceof CallFailed && error.status === 503
}
