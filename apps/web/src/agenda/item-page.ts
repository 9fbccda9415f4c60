import { kpiQuery } from '../call.ts'

const usual = { from: null, to: null, population: null, by: null }

/** The page of the KPI that an item is of: as it was frozen with the meeting, or as it is now. */
export function itemPageQuery(meetingId: string, frozen: boolean, kpiId: string) {
  return kpiQuery(kpiId, usual)
}
