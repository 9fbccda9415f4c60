import { useQuery } from '@tanstack/react-query'
import { kpiQuery } from '../call.ts'
import { frozenKpiQuery } from '../meetings/queries.ts'
import type { OfMeeting } from './queries.ts'

const usual = { from: null, to: null, population: null, by: null }

/** The page of the KPI that an item is of: as it was frozen with the meeting, or as it is now. */
export function useItemPage({ meetingId, frozen }: OfMeeting, kpi: string) {
  const now = useQuery({ ...kpiQuery(kpi, usual), enabled: !frozen })
  const then = useQuery({ ...frozenKpiQuery(meetingId, kpi), enabled: frozen })
  return frozen ? then : now
}
