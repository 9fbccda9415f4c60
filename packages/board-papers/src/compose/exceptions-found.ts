import type { Tile } from '@dashboard/contract'
import { exceptionsIn } from '@dashboard/kpis'
import type { Composing, Unnumbered } from './compose-paper.ts'
import { nameOf } from './subjects.ts'

/** What the rules of the overview find among the KPIs of the paper, and the targets that were last not met. */
export function exceptionsFound(id: string, { subjects }: Composing): Unnumbered {
  const items = subjects.flatMap(({ kpi, tile }) =>
    (tile ? foundIn(tile) : []).map((sentence) => `${nameOf(kpi)}. ${sentence}`),
  )
  if (items.length > 0) return { block: 'list', id, items }
  return { block: 'words', id, paragraphs: [nothingFound], outOfDate: null }
}

function foundIn(tile: Tile): string[] {
  const found = exceptionsIn(tile)
  const said = found.map(({ label, sentence }) => `${label}: ${sentence}`)
  const { met, target, words } = tile.target
  const missed = met === false && found.every(({ kind }) => kind === 'data')
  return missed ? [`Target of ${target}: ${words.charAt(0).toLowerCase()}${words.slice(1)}.`, ...said] : said
}

const nothingFound =
  'Nothing among the measures of this report is an exception: no signal of concern, no target that was missed or is out of reach, and no records that are incomplete.'
