import type { TemplateBlock } from '@dashboard/contract'
import { findKpi } from '@dashboard/kpis'
import { leavingOf } from '../register/keep-figures.ts'
import type { Composing, Unnumbered } from './compose-paper.ts'
import { nameOf, titleIn } from './subjects.ts'

/** A figure of a KPI; where this audience has none, why, in words. */
export async function figureAsked(
  block: Extract<TemplateBlock, { block: 'figure' }>,
  { source, say }: Composing,
): Promise<Unnumbered> {
  const { id, population, by, parts } = block
  const inWords = (sentence: string): Unnumbered => ({ block: 'words', id, paragraphs: [sentence], outOfDate: null })
  const kpi = findKpi(block.kpi)
  if (!kpi) return inWords(`${block.kpi}: there is no such KPI any more.`)
  const page = await source.pageOf(kpi, { population, by })
  if (typeof page === 'string') return inWords(`${nameOf(kpi)}: ${page}`)
  if (page.unavailable) return inWords(`${nameOf(kpi)}: ${page.unavailable.sentence}`)
  const figure = block.figure === null ? page.figures[0] : page.figures.find((each) => each.id === block.figure)
  if (!figure) return inWords(`${nameOf(kpi)}: ${page.withheld ?? 'There is no such figure in this view.'}`)
  say(leavingOf(page, figure, { population, by }))
  return { block: 'figure', id, title: titleIn(kpi, figure), parts, figure }
}
