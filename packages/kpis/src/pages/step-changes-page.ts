import type { StepChanges } from '@dashboard/contract'
import { asMonthlyShare } from '../as-share.ts'
import type { Kpi } from '../define-kpi.ts'
import { stepPoints } from '../judge/step-change.ts'
import { readKpi } from '../read-kpi.ts'
import type { Release } from '../release.ts'
import type { RecordedStepChange } from '../step-changes/list-step-changes.ts'
import { Unanswerable } from './unanswerable.ts'

/** The step changes of a KPI, and the points of its chart from which one may be recorded; for the restricted view alone. */
export function stepChangesPage(release: Release, kpi: Kpi, recorded: RecordedStepChange[]): StepChanges {
  if (release.audience !== 'restricted') throw new Unanswerable('Step changes are for the restricted view.')
  const [whole] = readKpi(release, kpi)
  return {
    stepChanges: recorded.filter(({ kpiId }) => kpiId === kpi.id).map(({ kpiId: _kpiId, ...each }) => each),
    from: whole ? stepPoints(asMonthlyShare(whole) ?? whole).map(({ month, months }) => ({ month, months })) : [],
  }
}
