import type { KpiPage, Tile } from '@dashboard/contract'
import { kpis } from '../catalogue.ts'
import type { Kpi } from '../define-kpi.ts'
import { frame } from '../figures/frame.ts'
import type { Population } from '../population.ts'
import type { Release } from '../release.ts'
import { supplyWarning } from '../trust/trust.ts'
import { compareGroups, differs, type Compared } from './compare-groups.ts'
import { ratios } from './ratios.ts'

export type ComparisonKpi = Kpi & { kind: 'comparison' }

export function isComparison(kpi: Kpi): kpi is ComparisonKpi {
  return kpi.kind === 'comparison'
}

/** The tile of a KPI that compares groups: how many differ of how many compared, and how many would by chance. */
export function disparityTile(
  release: Release,
  kpi: ComparisonKpi,
  population: Population,
): Pick<Tile, 'value' | 'period' | 'sentence'> {
  const compared = comparedOf(release, kpi, population)
    .flatMap(({ groups }) => groups)
    .filter(({ ratio }) => ratio !== null)
  return {
    value: { text: String(compared.filter(differs).length), unit: `of ${compared.length} comparisons` },
    period: 'Latest 24 mature months of each',
    sentence: sentenceOf(compared),
  }
}

/** The page of a KPI that compares groups: a figure for each KPI that is compared. */
export function disparityPage(
  release: Release,
  kpi: ComparisonKpi,
  population: Population,
): Pick<KpiPage, 'title' | 'strip' | 'warning' | 'period' | 'figures'> {
  const all = comparedOf(release, kpi, population)
  const compared = all.flatMap(({ groups }) => groups).filter(({ ratio }) => ratio !== null)
  const count = compared.filter(differs).length
  return {
    title: `Disparity: ${count} of ${compared.length} comparisons differ`,
    strip: [
      {
        label: 'Groups that differ from the rest',
        value: String(count),
        detail: `of ${compared.length} comparisons`,
        note: `About ${expected(compared)} would by chance alone`,
        icon: { of: 'nothing' },
      },
    ],
    warning: supplyWarning(release, kpi),
    period: null,
    figures: all.flatMap(({ kpi: each, groups }) => {
      const drawing = ratios(each, groups, release.asOn)
      return drawing ? frame(release, kpi, drawing, population) : []
    }),
  }
}

function comparedOf(
  release: Release,
  { compares, by }: ComparisonKpi,
  population: Population,
): { kpi: Kpi; groups: Compared[] }[] {
  return compares.flatMap((code) => {
    const kpi = kpis.find((each) => each.code === code)
    if (!kpi) return []
    const dimensions = by.filter((dimension) => kpi.breakdowns.includes(dimension))
    const groups = dimensions.flatMap((dimension) => compareGroups(release, kpi, dimension, population))
    return groups.length > 0 ? [{ kpi, groups }] : []
  })
}

function sentenceOf(compared: Compared[]): string {
  return `${compared.filter(differs).length} of ${compared.length} comparisons of a group with the rest lie outside chance; about ${expected(compared)} would by chance alone.`
}

/** Of comparisons at 95% one in twenty lies outside by chance. */
function expected({ length }: Compared[]): number {
  return Math.round(length / 20)
}
