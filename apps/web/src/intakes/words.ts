import type { Intake, WayIn } from '@dashboard/contract'

/** How it came in, and by whom; the drop folder does not know. */
export function handedIn(wayIn: WayIn, by: string | null): string {
  if (wayIn === 'folder') return 'through the drop folder'
  return `${wayIn === 'upload' ? 'uploaded' : 'at the command line'}${by === null ? '' : ` by ${by}`}`
}

type State = Intake['state']

/** How far it has come, or how it ended, in a few words. */
export const stateWords: Record<State, string> = {
  receiving: 'It is being received',
  waiting: 'It waits to be loaded',
  checking: 'Rows are being read and checked',
  measuring: 'KPIs are being measured',
  committed: 'Loaded',
  unchanged: 'Loaded before',
  refused: 'Refused',
  cancelled: 'Not loaded',
  failed: 'Failed',
}

export const outcomeMarks: Partial<Record<State, string>> = {
  committed: '✓',
  unchanged: '=',
  refused: '✕',
  cancelled: '–',
  failed: '!',
}
