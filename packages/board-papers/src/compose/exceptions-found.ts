import { exceptionsIn } from '@dashboard/kpis'
import type { Composing, Unnumbered } from './compose-paper.ts'
import { nameOf } from './subjects.ts'

/** What the rules for exceptions find among the KPIs of the paper: the rules of the overview. */
export function exceptionsFound(id: string, { subjects }: Composing): Unnumbered {
  const items = subjects.flatMap(({ kpi, tile }) =>
    tile ? exceptionsIn(tile).map(({ label, sentence }) => `${nameOf(kpi)}. ${label}: ${sentence}`) : [],
  )
  if (items.length > 0) return { block: 'list', id, items }
  return { block: 'words', id, paragraphs: [nothingFound], outOfDate: null }
}

const nothingFound =
  'Nothing among the measures of this report is an exception: no signal of concern, no target that is out of reach, and no records that are incomplete.'
