import type { FrozenBesideNow } from '@dashboard/contract'
import { useQuery } from '@tanstack/react-query'
import { frozenBesideNowQuery, sinceLastQuery } from '../meetings/queries.ts'
import type { OfMeeting } from './queries.ts'

/**
 * A KPI as it was frozen beside what it says now: as frozen with the meeting itself, or, while that is a draft, with the
 * one before; no data where there is none.
 */
export function useBeside(
  { meetingId, frozen }: OfMeeting,
  kpi: string,
): { data: FrozenBesideNow | undefined; error: Error | null } {
  const before = useQuery({ ...sinceLastQuery(meetingId), enabled: !frozen })
  const of = frozen ? meetingId : before.data?.since?.meeting.id
  const beside = useQuery({ ...frozenBesideNowQuery(of ?? '', kpi), enabled: of !== undefined })
  return { data: beside.data, error: before.error ?? beside.error }
}
