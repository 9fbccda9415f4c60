import type { Agenda } from '@dashboard/contract'
import { paths } from '@dashboard/contract/paths'
import { queryOptions } from '@tanstack/react-query'
import { addressOf, call, kpiQuery } from '../call.ts'
import { frozenKpiQuery } from '../meetings/queries.ts'

export function agendaQuery(meeting: string) {
  return queryOptions({
    queryKey: ['agenda', meeting],
    queryFn: () => call<Agenda>(addressOf(paths.agenda, meeting)),
    staleTime: 0,
  })
}

/** Sends what the chair does to an agenda, and has it back as it then is. */
export async function changeAgenda(path: string, meeting: string, draft: object): Promise<Agenda> {
  return call<Agenda>(addressOf(path, meeting), draft)
}

const usual = { from: null, to: null, population: null, by: null }

/** Which meeting an agenda is of, and whether its figures are those that were frozen with it. */
export type OfMeeting = { meetingId: string; frozen: boolean }

/** The page of the KPI that an item is of: as it was frozen with the meeting, or as it is now. */
export function itemPageQuery({ meetingId, frozen }: OfMeeting, kpi: string) {
  return frozen ? frozenKpiQuery(meetingId, kpi) : kpiQuery(kpi, usual)
}
