import type { Figure } from '@dashboard/contract'
import type { Month } from '@dashboard/contract/month'
import type { Kpi } from '../define-kpi.ts'
import { readKpi } from '../read-kpi.ts'
import type { Release } from '../release.ts'
import { cases } from './cases.ts'
import { districts } from './districts.ts'
import { divisions } from './divisions.ts'
import { frame, type Drawing } from './frame.ts'
import { months } from './months.ts'
import { rolling } from './rolling.ts'
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
      return [waiting(whole), rolling(whole, period), cases(whole, period), divisions(by('division'))]
    case 'proportion':
      return [months(whole, period), districts(by('district'))]
    case 'funnel':
      return [months(whole, period), stages(whole), districts(by('district'))]
    default:
      throw new Error(`There are no figures for a KPI of kind ${kpi.kind} yet.`)
  }
}
