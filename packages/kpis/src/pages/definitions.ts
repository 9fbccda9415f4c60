import type { Definitions } from '@dashboard/contract'
import { kpis } from '../catalogue.ts'
import { breakdownLabel } from '../dimensions.ts'
import { isComparison } from '../disparity/disparity-page.ts'
import { readKpi } from '../read-kpi.ts'
import type { Release } from '../release.ts'
import { themes, type Theme } from '../theme.ts'
import { unavailable } from './availability.ts'
import { aboutOf } from './kpi-page.ts'
import { standingOf } from './standing.ts'

/** Every KPI in words, by theme, as docs/kpis.md has them. */
export function definitionsPage(release: Release): Definitions {
  return {
    standing: standingOf(release),
    themes: [...Map.groupBy(kpis, ({ theme }) => theme)].map(([id, group]) => ({
      id,
      title: themes[id satisfies Theme],
      kpis: group.map((kpi) => ({
        ...aboutOf(kpi),
        breakdowns: kpi.breakdowns.map(breakdownLabel),
        unavailable: isComparison(kpi)
          ? null
          : (unavailable(release, kpi, readKpi(release, kpi)[0] ?? null)?.short ?? null),
      })),
    })),
  }
}
