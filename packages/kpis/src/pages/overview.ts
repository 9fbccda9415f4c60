import type { Overview } from '@dashboard/contract'
import { kpis } from '../catalogue.ts'
import type { Kpi } from '../define-kpi.ts'
import { isComparison } from '../disparity/disparity-page.ts'
import { packs, type Pack } from '../packs.ts'
import { populations, populationWords, type Population } from '../population.ts'
import { readKpi } from '../read-kpi.ts'
import type { Release } from '../release.ts'
import { themes, type Theme } from '../theme.ts'
import { supplyWarning } from '../trust/trust.ts'
import { notCompared, unavailable } from './availability.ts'
import { attentionTitle, betterOf, exceptionsOf, mostShown } from './exceptions.ts'
import { standingOf } from './standing.ts'
import { comparisonTile, emptyTile, tileOf, type JudgedTile } from './tile.ts'
import { Unanswerable } from './unanswerable.ts'

type Asked = { population?: Population | undefined; for?: string | undefined }

/** A tile for every KPI, or those of a pack, by theme, in the board's order; what stands out comes first. */
export function overviewPage(release: Release, { population = '8q', for: pack }: Asked = {}): Overview {
  const chosen = packNamed(pack)
  const shown = kpis.filter(({ code }) => !chosen || chosen.kpis.includes(code))
  const tiles = judgedTiles(release, shown, population)
  const exceptions = exceptionsOf(tiles)
  return {
    standing: standingOf(release),
    title: attentionTitle(exceptions),
    population: populationChoice(population),
    populations: populations.map(populationChoice),
    pack: chosen?.id ?? null,
    all: kpis.length,
    packs: packs.map(({ id, title, kpis: codes }) => ({ id, title, kpis: codes.length })),
    exceptions: exceptions.slice(0, mostShown),
    better: betterOf(tiles),
    themes: [...Map.groupBy(tiles, ({ theme }) => theme)].map(([id, group]) => ({
      id,
      title: themes[id],
      kpis: kpis.filter(({ theme }) => theme === id).length,
      tiles: group.map(({ tile }) => tile),
    })),
  }
}

/** What is said of each KPI at a glance, with its theme. */
export function judgedTiles(
  release: Release,
  chosen: readonly Kpi[] = kpis,
  population: Population = '8q',
): (JudgedTile & { theme: Theme })[] {
  return chosen.map((kpi) => ({ theme: kpi.theme, ...judgedTile(release, kpi, population) }))
}

export function populationChoice(id: Population): Overview['population'] {
  return { id, ...populationWords[id] }
}

function judgedTile(release: Release, kpi: Kpi, population: Population): JudgedTile {
  if (isComparison(kpi) && release.audience !== 'restricted') return emptyTile(kpi, notCompared)
  if (isComparison(kpi)) return comparisonTile(release, kpi, population)
  const [whole = null] = readKpi(release, kpi, 'all', kpi.id, population)
  const reason = unavailable(release, kpi, whole)
  return reason || !whole
    ? emptyTile(kpi, reason ?? { short: 'No figures', sentence: '' })
    : tileOf(whole, supplyWarning(release, kpi))
}

function packNamed(name: string | undefined): Pack | null {
  if (name === undefined) return null
  const pack = packs.find(({ id }) => id === name)
  if (!pack)
    throw new Unanswerable(
      `There is no such list of KPIs. Choose ${packs.map(({ id }) => id).join(', ')}, or none for all.`,
    )
  return pack
}
