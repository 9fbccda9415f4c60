import type { Agenda } from '@dashboard/contract'
import { paths } from '@dashboard/contract/paths'
import { queryOptions } from '@tanstack/react-query'
import { addressOf, call } from '../call.ts'

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

/** Which meeting an agenda is of, and whether its figures are those that were frozen with it. */
export type OfMeeting = { meetingId: string; frozen: boolean }
