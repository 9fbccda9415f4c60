import type { Agenda } from '@dashboard/contract'
import { useQueryClient } from '@tanstack/react-query'
import { CallFailed } from '../call.ts'
import { agendaQuery, changeAgenda } from './queries.ts'

/** Sends a change of an agenda and shows what has become of it. */
export function useChange(meetingId: string): (path: string, draft: object) => Promise<Agenda> {
  const queries = useQueryClient()
  const { queryKey } = agendaQuery(meetingId)
  return async (path, draft) => {
    try {
      const made = await changeAgenda(path, meetingId, draft)
      queries.setQueryData(queryKey, made)
      return made
    } catch (error) {
      // What somebody else changed meanwhile is to be seen before it is sent again.
      if (error instanceof CallFailed && error.status === 409) await queries.invalidateQueries({ queryKey })
      throw error
    }
  }
}
