import type { Point } from '@dashboard/contract'
import { ratioInterval, type Share } from '@dashboard/statistics'
import { asShare } from '../as-share.ts'
import type { Kpi } from '../define-kpi.ts'
import { unknownCategory, type Dimension } from '../dimensions.ts'
import type { Population } from '../population.ts'
import { readGroups, type Reading } from '../read-kpi.ts'
import type { Release } from '../release.ts'

/** A group held against all others of its dimension; `ratio` null where either has too few cases. */
export type Compared = {
  dimension: Dimension
  category: string
  label: string
  group: Share
  rest: Share
  ratio: number | null
  lower: number | null
  upper: number | null
}

const monthsPooled = 24
/** Below this in the group or the rest nothing is said. */
export const fewestCompared = 30

/** Every group of a dimension against the rest, over the latest 24 mature months of a KPI that is a share. */
export function compareGroups(release: Release, kpi: Kpi, dimension: Dimension, population: Population): Compared[] {
  const readings = readGroups(release, kpi, dimension, population).map((reading) => asShare(reading) ?? reading)
  const groups = readings.flatMap((reading) => {
    const { category } = reading.series
    return category === unknownCategory
      ? []
      : [{ category, label: reading.points[0]?.label ?? '', share: pooled(reading) }]
  })
  return groups.map(({ category, label, share: group }) => {
    const rest = total(groups.filter((other) => other.category !== category).map(({ share }) => share))
    const enough = group.trials >= fewestCompared && rest.trials >= fewestCompared
    const found = enough ? ratioInterval(group, rest) : { ratio: null, lower: null, upper: null }
    return { dimension, category, label, group, rest, ...found }
  })
}

/** Whether chance alone would hardly give the difference. */
export function differs({ lower, upper }: Compared): boolean {
  return lower !== null && upper !== null && (lower > 1 || upper < 1)
}

function pooled({ points }: Reading): Share {
  const last = points.findLastIndex(({ mature }) => mature)
  return total(points.slice(Math.max(0, last + 1 - monthsPooled), last + 1).map(shareOf))
}

function shareOf({ numerator, denominator }: Point): Share {
  return { events: numerator ?? 0, trials: denominator ?? 0 }
}

function total(shares: Share[]): Share {
  return shares.reduce((sum, { events, trials }) => ({ events: sum.events + events, trials: sum.trials + trials }), {
    events: 0,
    trials: 0,
  })
}
