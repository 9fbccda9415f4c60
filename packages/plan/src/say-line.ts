import type { LinkedKpi, PlanLine } from '@dashboard/contract'
import { findKpi, themes } from '@dashboard/kpis'
import type { KeptEvidence, KeptLine } from './kept-line.ts'
import type { KeptAction } from './line-actions.ts'

/** How KPIs stand in the reader's view, by their ids; none where nothing is released. */
export type Standings = ReadonlyMap<string, NonNullable<LinkedKpi['standing']>>

/** What of figures and actions a reader sees beside the plan. */
export type View = { standings: Standings; actions: boolean }

/** Nothing but the plan itself. */
export const planAlone: View = { standings: new Map(), actions: false }

type Beside = {
  evidence: readonly KeptEvidence[]
  standings: Standings
  /** Null where the reader does not see them. */
  actions: readonly KeptAction[] | null
}

/** A line as readers see it, with the KPIs it is linked to and its latest evidence. */
export function sayLine(line: KeptLine, { evidence, standings, actions }: Beside): PlanLine {
  const { kpiIds, theme, wording: _wording, wordingSource: _source, ...rest } = line
  const [latest] = evidence.filter(({ lineId, withdrawn }) => lineId === line.id && !withdrawn)
  return {
    ...rest,
    theme: themeNamed(theme),
    kpis: linkedTo(kpiIds, standings),
    evidence: latest ? sayEvidence(latest) : null,
    actions: actions && doneOf(actions.filter(({ lineId }) => lineId === line.id)),
  }
}

function doneOf(actions: readonly KeptAction[]): NonNullable<PlanLine['actions']> {
  return { done: actions.filter(({ doneOn }) => doneOn !== null).length, all: actions.length }
}

export function sayEvidence({ lineId: _lineId, ...evidence }: KeptEvidence): NonNullable<PlanLine['evidence']> {
  return evidence
}

/** A theme by its id; one that is no more keeps its id as its name. */
export function themeNamed(id: string): PlanLine['theme'] {
  return { id, title: allThemes.find((theme) => theme.id === id)?.title ?? id }
}

export const allThemes: PlanLine['theme'][] = Object.entries(themes).map(([id, title]) => ({ id, title }))

function linkedTo(ids: readonly string[], standings: Standings): LinkedKpi[] {
  return ids.flatMap((id) => {
    const kpi = findKpi(id)
    return kpi ? [{ id, code: kpi.code, shortTitle: kpi.shortTitle, standing: standings.get(id) ?? null }] : []
  })
}
