import type { Entry } from '@dashboard/audit'
import type { Figure, KpiPage } from '@dashboard/contract'
import type { Kpi } from '@dashboard/kpis'

/** What is kept of a look at a page that divides real counts among groups of people; null where it does not. */
export function viewOf(kpi: Kpi, page: KpiPage): Entry | null {
  if (page.standing.audience !== 'restricted' || !page.figures.some((figure) => divides(kpi, figure))) return null
  return {
    action: 'breakdown-viewed',
    subject: kpi.code,
    details: { ...chosen(kpi, page), breakdown: breakdownOn(kpi, page) },
  }
}

/** What is kept of each figure that leaves as a file, in any view. */
export function exportOf(kpi: Kpi, page: KpiPage, figure: Figure, format = 'csv'): Entry {
  return {
    action: 'exported',
    subject: figure.figureId,
    details: {
      ...chosen(kpi, page),
      figure: figure.id,
      audience: figure.audience,
      format,
      breakdown: divides(kpi, figure) ? breakdownOn(kpi, page) : null,
    },
  }
}

function divides({ kind }: Kpi, { id }: Figure): boolean {
  return kind === 'comparison' || id === 'districts' || id.startsWith('by-')
}

function breakdownOn(kpi: Kpi, { by }: KpiPage): string | null {
  return kpi.kind === 'comparison' ? kpi.by.join(', ') : by
}

function chosen(kpi: Kpi, { population, period, standing }: KpiPage) {
  return {
    kpi: kpi.id,
    measure: kpi.allMeasures[0]?.code ?? kpi.code,
    population: population?.id ?? null,
    from: period?.from ?? null,
    to: period?.to ?? null,
    load: standing.loadId,
  }
}
