import { QueryCache, QueryClient } from '@tanstack/react-query'
import { CallFailed } from './call.ts'
import { signInAddress } from './who/sign-in-address.ts'

const freshMs = 60_000
const askAgainMs = 5_000

/**
 * Keeps answers while the page is open; asks again once where that may help, and until something is loaded. Where nobody is
 * signed in any more it goes to sign in.
 */
export function createQueries(leave: (address: string) => void = (address) => location.assign(address)): QueryClient {
  let leaving = false
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (leaving || !(error instanceof CallFailed) || error.status !== 401) return
        leaving = true
        leave(signInAddress())
      },
    }),
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
  return error instanceof CallFailed && error.empty
}
