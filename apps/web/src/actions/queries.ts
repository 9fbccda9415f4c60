import type { ActionPage, ActionsPage, KpiActions, MadeCalendar, RemindersPage } from '@dashboard/contract'
import { paths } from '@dashboard/contract/paths'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { addressOf, call, search } from '../call.ts'

/** Which actions are asked for; null is all of them. */
export type AskedActions = Record<'owner' | 'theme' | 'kpi' | 'status' | 'source', string | null>

export function actionsQuery(asked: AskedActions, page: string | null) {
  return queryOptions({
    queryKey: ['actions', asked, page],
    queryFn: () => call<ActionsPage>(`${paths.actions}${search({ ...asked, page })}`),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

/** Where the same actions can be had as CSV. */
export function actionsCsvAddress(asked: AskedActions): string {
  return `${paths.actionsCsv}${search(asked)}`
}

export function actionQuery(id: string) {
  return queryOptions({
    queryKey: ['action', id],
    queryFn: () => call<ActionPage>(addressOf(paths.action, id)),
    staleTime: 0,
  })
}

export function kpiActionsQuery(kpi: string) {
  return queryOptions({
    queryKey: ['kpi-actions', kpi],
    queryFn: () => call<KpiActions>(addressOf(paths.kpiActions, kpi)),
    staleTime: 0,
  })
}

export const remindersQuery = queryOptions({
  queryKey: ['reminders'],
  queryFn: () => call<RemindersPage>(paths.reminders),
  staleTime: 0,
})

export async function makeCalendar(owner: string): Promise<MadeCalendar> {
  return call<MadeCalendar>(paths.calendars, { owner })
}
