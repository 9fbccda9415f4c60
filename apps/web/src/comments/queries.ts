import type { CommentsPage, KpiComments } from '@dashboard/contract'
import { paths } from '@dashboard/contract/paths'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { addressOf, call, search } from '../call.ts'

export function kpiCommentsQuery(kpi: string) {
  return queryOptions({
    queryKey: ['comments', 'of', kpi],
    queryFn: () => call<KpiComments>(addressOf(paths.kpiComments, kpi)),
    staleTime: 0,
  })
}

/** Which comments are asked for; null is what is usual: all of the month of the figures. */
export type AskedComments = Record<'month' | 'owner' | 'theme' | 'state' | 'page', string | null>

export function commentsQuery(asked: AskedComments) {
  return queryOptions({
    queryKey: ['comments', asked],
    queryFn: () => call<CommentsPage>(`${paths.comments}${search(asked)}`),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}
