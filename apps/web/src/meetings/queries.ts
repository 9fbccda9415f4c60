import type { Comparison, FrozenBesideNow, KpiPage, Meeting, Meetings, SinceLast } from '@dashboard/contract'
import { paths } from '@dashboard/contract/paths'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { addressOf, call, search } from '../call.ts'

/** Which meetings are asked for; null is all of them. */
export type AskedMeetings = Record<'kind' | 'state' | 'page', string | null>

export function meetingsQuery(asked: AskedMeetings) {
  return queryOptions({
    queryKey: ['meetings', asked],
    queryFn: () => call<Meetings>(`${paths.meetings}${search(asked)}`),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

export function meetingQuery(id: string) {
  return queryOptions({
    queryKey: ['meeting', id],
    queryFn: () => call<Meeting>(addressOf(paths.meeting, id)),
    staleTime: 0,
  })
}

export function sinceLastQuery(meeting: string) {
  return queryOptions({
    queryKey: ['since-last', meeting],
    queryFn: () => call<SinceLast>(addressOf(paths.sinceLast, meeting)),
  })
}

/** Which meetings are compared; null is the latest, and now. */
export type AskedComparison = Record<'from' | 'to', string | null>

export function comparisonQuery(asked: AskedComparison) {
  return queryOptions({
    queryKey: ['comparison', asked],
    queryFn: () => call<Comparison>(`${paths.comparison}${search(asked)}`),
    placeholderData: keepPreviousData,
  })
}

/** Nor can this. */
export function frozenKpiQuery(meeting: string, kpi: string) {
  return queryOptions({
    queryKey: ['frozen', meeting, kpi],
    queryFn: () => call<KpiPage>(addressOf(paths.frozenKpi, meeting, kpi)),
    staleTime: Infinity,
  })
}

export function frozenBesideNowQuery(meeting: string, kpi: string) {
  return queryOptions({
    queryKey: ['frozen-beside-now', meeting, kpi],
    queryFn: () => call<FrozenBesideNow>(addressOf(paths.frozenBesideNow, meeting, kpi)),
  })
}
