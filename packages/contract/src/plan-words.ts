import type { Addressee, PlanStatus } from './plan.ts'

/** What each status is called. */
export const statusWords: Record<PlanStatus, string> = {
  complete: 'Complete',
  'on-track': 'On track',
  'at-risk': 'At risk',
  overdue: 'Overdue',
  'not-started': 'Not started',
}

/** What is said of a line of which nobody has said anything. */
export const noStatus = 'No status given yet'

/** Whom a line is addressed to, or of which plan it is. */
export const addresseeWords: Record<Addressee, string> = {
  'chief-constables': 'Chief constables',
  pccs: 'PCCs',
  both: 'Chief constables and PCCs',
  'national-plan': 'Force’s own, national plan',
  'local-plan': 'Force’s own, local plan',
}

/** What a line is called before its number: `Recommendation 7`, `Local plan L3`. */
export function lineName({ addressedTo, number }: { addressedTo: Addressee; number: string }): string {
  if (addressedTo === 'national-plan') return `National plan ${number}`
  if (addressedTo === 'local-plan') return `Local plan ${number}`
  return `${number.includes('–') ? 'Recommendations' : 'Recommendation'} ${number}`
}

/** `Moved once`, `Moved twice`, `Moved 3 times`; nothing where it never was. */
export function movedWords(earlier: readonly string[]): string {
  const times = earlier.length
  if (times === 0) return ''
  if (times === 1) return 'Moved once'
  return times === 2 ? 'Moved twice' : `Moved ${times} times`
}
