import type { ActionSource, ActionStatus, Direction } from '@dashboard/contract'

/** Who asked for an action. */
export const sourceWords: Record<ActionSource, string> = {
  'delivery-group': 'Delivery group',
  'scrutiny-panel': 'Scrutiny Panel',
  inspection: 'Inspection',
}

/** How an action stands. */
export const statusWords: Record<ActionStatus, string> = {
  open: 'Open',
  'on-track': 'On track',
  'at-risk': 'At risk',
  done: 'Done',
  withdrawn: 'Withdrawn',
}

export const directionWords: Record<Direction, string> = {
  higher: 'Higher (waiting times: longer)',
  lower: 'Lower (waiting times: shorter)',
}

export function namedAll<Id extends string>(words: Record<Id, string>): { id: Id; title: string }[] {
  return (Object.keys(words) as Id[]).map((id) => ({ id, title: words[id] }))
}
