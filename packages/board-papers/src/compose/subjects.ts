import type { Figure, KpiPage, TemplateBlock, Tile } from '@dashboard/contract'
import { findKpi, type Kpi } from '@dashboard/kpis'
import type { PaperSource } from './paper-source.ts'

/** A KPI of the paper, with what its tables are computed from. */
export type Subject = {
  kpi: Kpi
  population: '8q' | 'stalking-related'
  tile: Tile | null
  /** Null where there is none; why is said beside the figure. */
  page: KpiPage | null
}

/** The KPIs of a paper's figures, each once, in the order of the paper. */
export async function gatherSubjects(blocks: TemplateBlock[], source: PaperSource): Promise<Subject[]> {
  const subjects = new Map<string, Subject>()
  for (const block of blocks) {
    const kpi = block.block === 'figure' ? findKpi(block.kpi) : null
    if (block.block !== 'figure' || !kpi || subjects.has(kpi.id)) continue
    const { population } = block
    const page = await source.pageOf(kpi, { population, by: null })
    subjects.set(kpi.id, {
      kpi,
      population,
      tile: await source.tileOf(kpi, population),
      page: typeof page === 'string' ? null : page,
    })
  }
  return [...subjects.values()]
}

/** What a figure is called among others: `F1 Charge rate. Higher than usual since October 2025`. */
export function titleIn(kpi: Kpi, { title }: Pick<Figure, 'title'>): string {
  return `${nameOf(kpi)}. ${title}`
}

export function nameOf({ code, shortTitle }: Pick<Kpi, 'code' | 'shortTitle'>): string {
  return `${code} ${shortTitle}`
}
