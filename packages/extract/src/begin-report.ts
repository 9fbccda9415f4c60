import type { LoadReport } from '@dashboard/contract'

/** The report of a load that has just begun: refused, until it is known to be better. */
export function beginReport(about: Partial<Pick<LoadReport, 'by' | 'wayIn' | 'restores'>> = {}): LoadReport {
  return {
    outcome: 'refused',
    loadId: null,
    extractId: null,
    asAt: null,
    mode: null,
    restores: null,
    by: null,
    wayIn: null,
    receivedAt: new Date().toISOString(),
    finishedAt: null,
    sentence: '',
    files: [],
    changes: [],
    faults: [],
    ...about,
  }
}
