import type { ChecksPage, Questions } from '@dashboard/contract'
import { paths } from '@dashboard/contract/paths'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call, search } from '../call.ts'

export const checksQuery = queryOptions({
  queryKey: ['checks'],
  queryFn: () => call<ChecksPage>(paths.checks),
  staleTime: 0,
})

/** Which questions are asked for; null is all of them. */
export type AskedQuestions = Record<'status' | 'owner' | 'theme' | 'page', string | null>

export function questionsQuery(asked: AskedQuestions) {
  return queryOptions({
    queryKey: ['questions', asked],
    queryFn: () => call<Questions>(`${paths.questions}${search(asked)}`),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}
