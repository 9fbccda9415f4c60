import type { FigurePart, TemplateBlock } from '@dashboard/contract'
import type { Kpi } from '@dashboard/kpis'

export function heading(id: string, text: string): TemplateBlock {
  return { block: 'heading', id, level: 1, text }
}

/** Words of which nothing hangs on the figures: they do not go out of date. */
export function words(id: string, text: string): TemplateBlock {
  return { block: 'words', id, text, trueFor: null }
}

/** The first figure of a KPI's page. */
export function chartOf({ id }: Pick<Kpi, 'id'>, parts: FigurePart[]): TemplateBlock {
  return { block: 'figure', id: `figure-${id}`.slice(0, 40), kpi: id, figure: null, population: '8q', by: null, parts }
}
