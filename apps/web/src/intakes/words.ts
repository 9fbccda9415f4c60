import type { Intake, WayIn } from '@dashboard/contract'

export const waysIn: Record<WayIn, string> = {
  command: 'at the command line',
  folder: 'through the drop folder',
  upload: 'as an upload',
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
  cancelled: 'Cancelled',
  failed: 'Failed',
}

export const outcomeMarks: Partial<Record<State, string>> = {
  committed: '✓',
  unchanged: '=',
  refused: '✕',
  cancelled: '–',
  failed: '!',
}
