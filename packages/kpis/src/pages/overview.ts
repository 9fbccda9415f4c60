import type { Overview, Tile } from '@dashboard/contract'
import { kpis } from '../catalogue.ts'
import { readKpi } from '../read-kpi.ts'
import type { Release } from '../release.ts'
import { themes, type Theme } from '../theme.ts'
import { standingOf } from './standing.ts'
import { tileOf } from './tile.ts'

/** A tile for every KPI that the release has figures of, by theme, in the board's order. */
export function overviewPage(release: Release): Overview {
  const tiles = kpis.flatMap((kpi) => {
    const [whole] = readKpi(release, kpi)
    return whole ? { theme: kpi.theme, tile: tileOf(whole) } : []
  })
  return {
    standing: standingOf(release),
    title: titleOf(tiles.map(({ tile }) => tile)),
    themes: [...Map.groupBy(tiles, ({ theme }) => theme)].map(([id, group]) => ({
      id,
      title: themes[id satisfies Theme],
      tiles: group.map(({ tile }) => tile),
    })),
  }
}

function titleOf(tiles: Tile[]): string {
  const judged = tiles.filter(({ target }) => target.met !== null)
  if (judged.length === 0) return 'No target can be judged yet'
  const met = judged.filter(({ target }) => target.met).length
  return `${met === 0 ? 'None' : met === judged.length ? 'All' : met} of ${judged.length} targets met`.replace(
    /^All of (\d+)/,
    'All $1',
  )
}
