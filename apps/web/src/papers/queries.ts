import type { Paper } from '@dashboard/contract'
import { paperPaths } from '@dashboard/contract/paper-paths'
import { queryOptions } from '@tanstack/react-query'
import { addressOf, call } from '../call.ts'

/** What a made paper says never changes. */
export function paperContentQuery(paper: string) {
  return queryOptions({
    queryKey: ['paper-content', paper],
    queryFn: () => call<Paper>(addressOf(paperPaths.paperContent, paper)),
    staleTime: Infinity,
  })
}
