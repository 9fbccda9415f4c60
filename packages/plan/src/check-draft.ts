import type { PlanDraft } from '@dashboard/contract'
import { findKpi, Unanswerable } from '@dashboard/kpis'
import { allThemes } from './say-line.ts'

/** A draft whose parts fit each other, with the ids of its KPIs; else throws what does not fit. */
export function checkDraft(draft: PlanDraft): PlanDraft {
  const { theme, status, reason, completedOn, dueOn, dueStatus, wording, wordingStatus } = draft
  if (!allThemes.some(({ id }) => id === theme)) refuse('theme', 'Choose a theme.')
  if (wordingStatus === 'verified' && wording === null)
    refuse('wording', 'Give the wording: nothing can be verified without it.')
  if (status !== null && reason === null) refuse('reason', 'Say in 5 to 400 characters why.')
  if (status === null && reason !== null) refuse('status', 'Choose a status, for which the reason is given.')
  if (status === 'complete' && completedOn === null) refuse('completedOn', 'Give the day on which it was done.')
  if (status !== 'complete' && completedOn !== null)
    refuse('completedOn', 'Leave the day empty until the line is complete.')
  if (dueOn !== null && dueStatus === null) refuse('dueStatus', 'Say whether the day is checked.')
  return { ...draft, dueStatus: dueOn === null ? null : dueStatus, kpis: [...new Set(draft.kpis.map(idOf))] }
}

function idOf(named: string): string {
  const kpi = findKpi(named)
  if (!kpi) refuse('kpis', `There is no KPI ${named}. Name KPIs by their numbers, such as A6.`)
  return kpi.id
}

function refuse(field: string, message: string): never {
  throw new Unanswerable(message, { field })
}
