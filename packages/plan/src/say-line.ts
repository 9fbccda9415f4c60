import type { LinkedKpi, PlanLine } from '@dashboard/contract'
import { findKpi, themes } from '@dashboard/kpis'
import type { KeptEvidence, KeptLine } from './kept-line.ts'

/** How KPIs stand in the reader's view, by their ids; none where nothing is released. */
export type Standings = ReadonlyMap<string, NonNullable<LinkedKpi['standing']>>

type Beside = { evidence: readonly KeptEvidence[]; standings: Standings }

/** A line as readers see it, with the KPIs it is linked to and its latest evidence. */
export function sayLine(line: KeptLine, { evidence, standings }: Beside): PlanLine {
  const { kpiIds, theme, wording: _wording, wordingSource: _source, ...rest } = line
  const [latest] = evidence.filter(({ lineId, withdrawn }) => lineId === line.id && !withdrawn)
  return {
    ...rest,
    theme: themeNamed(theme),
    kpis: linkedTo(kpiIds, standings),
    evidence: latest ? sayEvidence(latest) : null,
  }
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
