import type { ActionDraft, EventDraft } from '@dashboard/contract'
import { monthOf } from '@dashboard/contract/month'
import { findKpi, Unanswerable } from '@dashboard/kpis'

/** The ids of KPIs named by code or id, each once; throws where one is unknown. */
export function knownKpiIds(names: EventDraft['kpis']): string[] {
  return [...new Set(names.map((name) => knownKpiId(name, 'kpis')))]
}

/** What was written of an action, as it is kept; throws a sentence about what does not fit together. */
export function checkContent({ kpis, effectKpi, effectDirection, effectMonth, ...rest }: ActionDraft) {
  const kpiIds = knownKpiIds(kpis)
  const given = [effectKpi, effectDirection, effectMonth].filter((part) => part !== null).length
  if (given !== 0 && given !== 3)
    throw new Unanswerable('Say of an expected effect the KPI, which way, and by which month; or none of them.', {
      field: effectKpi === null ? 'effectKpi' : effectDirection === null ? 'effectDirection' : 'effectMonth',
    })
  const effectKpiId = effectKpi === null ? null : knownKpiId(effectKpi, 'effectKpi')
  if (effectKpiId !== null && !kpiIds.includes(effectKpiId))
    throw new Unanswerable('The KPI that it is to change must be among its KPIs.', { field: 'effectKpi' })
  if (effectMonth !== null && rest.startsOn !== null && effectMonth < monthOf(rest.startsOn))
    throw new Unanswerable('It cannot show before it begins: choose a later month.', { field: 'effectMonth' })
  return { ...rest, kpiIds, effectKpiId, effectDirection, effectMonth }
}

export type Content = ReturnType<typeof checkContent>

function knownKpiId(name: string, field: string): string {
  const found = findKpi(name.trim())
  if (!found) throw new Unanswerable(`There is no KPI ${name.trim()}. Use codes such as F1.`, { field })
  return found.id
}
