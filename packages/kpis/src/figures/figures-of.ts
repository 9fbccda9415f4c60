import type { Figure } from '@dashboard/contract'
import type { Month } from '@dashboard/contract/month'
import type { Kpi } from '../define-kpi.ts'
import { judge } from '../judge/judge.ts'
import { readKpi, type Reading } from '../read-kpi.ts'
import type { Release } from '../release.ts'
import { cases } from './cases.ts'
import { closedCases } from './closed-cases.ts'
import { daysBetweenCases } from './days-between.ts'
import { districts } from './districts.ts'
import { divisions } from './divisions.ts'
import { frame, type Drawing } from './frame.ts'
import { months } from './months.ts'
import { revisions } from './revisions.ts'
import { rolling } from './rolling.ts'
import { rollingShares } from './rolling-shares.ts'
import { stages } from './stages.ts'
import { waiting } from './waiting.ts'

/** The figures of a KPI in the order of its page; those that the release has nothing for are left out. */
export function figuresOf(release: Release, kpi: Kpi, period: { from: Month; to: Month }): Figure[] {
  return drawings(release, kpi, period).flatMap((drawing) => (drawing ? frame(release, kpi, drawing) : []))
}

function drawings(release: Release, kpi: Kpi, period: { from: Month; to: Month }): (Drawing | null)[] {
  const [whole] = readKpi(release, kpi)
  if (!whole) return []
  const by = (breakdown: 'district' | 'division') =>
    kpi.breakdowns.includes(breakdown) ? readKpi(release, kpi, breakdown) : []
  switch (kpi.kind) {
    case 'duration':
      return [
        waiting(whole),
        closedCases(whole),
        rolling(whole, period),
        cases(whole, period),
        divisions(by('division')),
      ]
    case 'funnel':
      return [overTime(whole, period), stages(whole), districts(by('district')), revisions(whole, release)]
    case 'proportion':
    case 'count':
      return [overTime(whole, period), districts(by('district')), revisions(whole, release)]
    default:
      throw new Error(`There are no figures for a KPI of kind ${kpi.kind} yet.`)
  }
}

/** The course of a measure, in the shortest periods that have enough cases. */
function overTime(whole: Reading, period: { from: Month; to: Month }): Drawing | null {
  switch (judge(whole, period).grain) {
    case 'event':
      return daysBetweenCases(whole, period)
    case 'year':
      return rollingShares(whole, period)
    default:
      return months(whole, period)
  }
}
