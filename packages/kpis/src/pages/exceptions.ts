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
  return [...tiles.flatMap(signal), ...tiles.flatMap(target), ...tiles.flatMap(data)]
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

function signal({ tile, name, finding }: JudgedTile): Exception[] {
  if (!tile.variation.icon.startsWith('concern') || !finding) return []
  return [of(tile, 'signal', 'Signal of concern', `${name}: ${finding.phrase}`, tile.sentence)]
}

function target({ tile }: JudgedTile): Exception[] {
  if (tile.assurance.icon !== 'fails' || /^(concern|improvement)/.test(tile.variation.icon)) return []
  const title = `${tile.kpi.shortTitle} will not meet its target without change`
  return [of(tile, 'target', 'Target out of reach', title, tile.sentence)]
}

function data({ tile }: JudgedTile): Exception[] {
  if (!tile.warning) return []
  return [of(tile, 'data', 'Data quality', `${tile.kpi.shortTitle} rests on incomplete records`, tile.warning)]
}

function of({ kpi }: Tile, kind: Exception['kind'], label: string, title: string, sentence: string): Exception {
  return { kpiId: kpi.id, kind, label, title, sentence }
}
