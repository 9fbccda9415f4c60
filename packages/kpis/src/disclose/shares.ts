import { cumulativeIncidence, incidenceAt, incidenceQuantile } from '@dashboard/statistics'
import type { Histogram } from '../cell.ts'
import type { DurationMeasure } from '../clock.ts'
import type { Count } from '../disclosed-series.ts'
import type { DisclosureSetting } from '../disclosure-settings.ts'
import { timedCases } from '../timed-cases.ts'

/**
 * Shares ended as wished by each horizon, from numbers of people rounded like any other total, so that no share and no
 * step between two of them is a single person; and the median, from enough people.
 */
export function discloseShares(
  histogram: Histogram,
  measure: DurationMeasure,
  indexes: number[],
  setting: DisclosureSetting,
): Pick<Count, 'within' | 'median'> {
  const [wished = ''] = Object.keys(measure.ends)
  const cases = timedCases(histogram, measure, indexes[0] ?? 0, indexes.at(-1) ?? -1)
  const curve = cumulativeIncidence(cases)
  const people = cases.reduce((total, each) => total + each.cases, 0)
  const ended = cases.reduce((total, each) => total + (each.cause === wished ? each.cases : 0), 0)
  const enough = people >= setting.peopleForCurve
  const share = (time: number) => {
    const reached = incidenceAt(curve, wished, time).incidence * people
    if (!enough || (reached > 0 && Math.round(reached) < setting.smallest)) return null
    return round(reached, setting) / round(people, setting)
  }
  return {
    within: Object.fromEntries(measure.horizons.map((time) => [time, share(time)])),
    median: ended >= setting.peopleForCurve ? incidenceQuantile(curve, wished, 0.5) : null,
  }
}

function round(count: number, { roundTo }: DisclosureSetting): number {
  return Math.round(count / roundTo) * roundTo
}
