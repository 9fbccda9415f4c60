import type { PlanLinePage, PlanPage } from '@dashboard/contract'
import { paths } from '@dashboard/contract/paths'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { addressOf, call, search } from '../call.ts'

/** Which lines of the plan are asked for; null is all. */
export type AskedPlan = Record<'addressed' | 'theme' | 'owner' | 'status', string | null>

export function planQuery(asked: AskedPlan, page: string | null) {
  return queryOptions({
    queryKey: ['plan', asked, page],
    queryFn: () => call<PlanPage>(`${paths.plan}${search({ ...asked, page })}`),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

export function planLineQuery(id: string) {
  return queryOptions({
    queryKey: ['plan', id],
    queryFn: () => call<PlanLinePage>(addressOf(paths.planLine, id)),
    staleTime: 0,
  })
}

/** Where the lines asked for can be had as CSV. */
export function planCsvAddress(asked: AskedPlan): string {
  return `${paths.planCsv}${search(asked)}`
}

/** Where the six-monthly return can be had as the plan stood on a day. */
export function planReturnAddress(as: 'document' | 'csv', on: string): string {
  return `${as === 'csv' ? paths.planReturnCsv : paths.planReturn}${search({ on })}`
}
