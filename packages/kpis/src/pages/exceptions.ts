import type { Exception, Overview, Tile } from '@dashboard/contract'
import type { JudgedTile } from './tile.ts'

/** More at once would be a list, not what comes first. */
export const mostShown = 4

/**
 * What the group should look at first, by the same rules every month: signals of concern, targets that cannot be met
 * without change, and figures whose records are incomplete; signals first. While a process is changing for the better, what it
 * would do as it was says nothing about its target.
 */
export function exceptionsOf(tiles: JudgedTile[]): Exception[] {
  return kinds.flatMap((kind) =>
    tiles.flatMap((judged) => {
      const found = exceptionsIn(judged.tile).find((each) => each.kind === kind)
      return found ? [{ ...found, kpiId: judged.tile.kpi.id, title: titles[kind](judged) }] : []
    }),
  )
}

type Found = Pick<Exception, 'kind' | 'label' | 'sentence'>

/** What the rules find in one tile, whether it is read now or was kept. */
export function exceptionsIn({ variation, assurance, sentence, warning }: Tile): Found[] {
  const concern = variation.icon.startsWith('concern')
  const changing = concern || variation.icon.startsWith('improvement')
  const found: Found[] = []
  if (concern) found.push({ kind: 'signal', label: 'Signal of concern', sentence })
  if (assurance.icon === 'fails' && !changing) found.push({ kind: 'target', label: 'Target out of reach', sentence })
  if (warning) found.push({ kind: 'data', label: 'Data quality', sentence: warning })
  return found
}

const kinds: Exception['kind'][] = ['signal', 'target', 'data']

const titles: Record<Exception['kind'], (judged: JudgedTile) => string> = {
  signal: ({ name, finding, tile }) => `${name}: ${finding?.phrase ?? tile.variation.words}`,
  target: ({ tile }) => `${tile.kpi.shortTitle} will not meet its target without change`,
  data: ({ tile }) => `${tile.kpi.shortTitle} rests on incomplete records`,
}

/** KPIs that have changed for the better. */
export function betterOf(tiles: JudgedTile[]): Overview['better'] {
  return tiles
    .filter(({ tile }) => tile.variation.icon.startsWith('improvement'))
    .map(({ tile: { kpi } }) => ({ kpiId: kpi.id, name: kpi.shortTitle }))
}

/** What is to be looked at, as the title of the overview. */
export function attentionTitle({ length }: Exception[]): string {
  if (length === 0) return 'Nothing stands out this month'
  if (length > mostShown) return `Four of ${length} exceptions, the weightiest first`
  return length === 1
    ? 'One thing needs the group’s attention'
    : `${words[length] ?? length} things need the group’s attention`
}

const words = ['No', 'One', 'Two', 'Three', 'Four']
