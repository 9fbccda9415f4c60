import type { KpiTargets, RecordedTarget } from '@dashboard/contract'
import { monthOf, type Month } from '@dashboard/contract/month'
import type { Kpi, Measure } from '../define-kpi.ts'
import type { Release } from '../release.ts'
import { recordedTarget, type KeptTarget } from '../targets/list-targets.ts'
import { targetMonths } from '../targets/target-months.ts'
import { targetRefusal, targetTimes } from '../targets/target-rules.ts'
import { targetUnit } from '../wording.ts'
import { directionOf } from './direction.ts'
import { standingOf } from './standing.ts'
import { Unanswerable } from './unanswerable.ts'

/** Every target ever set of a KPI, and what a new one may be; for the restricted view alone. */
export function kpiTargetsPage(release: Release, kpi: Kpi, kept: KeptTarget[]): KpiTargets {
  if (release.audience !== 'restricted') throw new Unanswerable('Targets are set in the restricted view.')
  const { id, code, shortTitle, question } = kpi
  return {
    standing: standingOf(release),
    kpi: { id, code, shortTitle, question },
    from: targetMonths(release),
    measures: kpi.allMeasures.map((measure) => {
      const targets = targetsOf(kept, measure)
      const unit = targetUnit(measure)
      return {
        ...namedMeasure(kpi, measure),
        unit: unit === 'count' || unit === 'rate' ? unit : 'proportion',
        times: targetTimes(measure),
        refusal: targetRefusal(kpi, measure),
        now: targetAt(targets, monthOf(release.asOn))?.id ?? null,
        targets,
      }
    }),
  }
}

/** A measure as lists of targets name it. */
export function namedMeasure(kpi: Kpi, { id, code, title, better, kind }: Measure) {
  // A target of a waiting time is a share in time, whichever way the time itself should go.
  const timed = kind === 'duration' && (better ?? kpi.better) !== 'neither'
  return { id, code, title, direction: timed ? 'A higher share in time is better' : directionOf(better ?? kpi.better) }
}

/** The targets of a measure, without those of a file that an extract has replaced by the very same. */
export function targetsOf(kept: KeptTarget[], measure: Measure): RecordedTarget[] {
  const own = kept.filter(({ measureId }) => measureId === measure.id)
  const inForce = own.filter(({ withdrawn }) => withdrawn === null)
  return own
    .filter((each) => !(each.withdrawn?.as === 'replaced' && inForce.some((other) => isSame(each, other))))
    .map((each) => recordedTarget(each, measure))
}

/** The target in force in a month. */
export function targetAt(targets: RecordedTarget[], month: Month): RecordedTarget | null {
  const held = targets.filter(({ withdrawn, from, until }) => !withdrawn && from <= month && (!until || month <= until))
  return held[0] ?? null
}

function isSame(one: KeptTarget, other: KeptTarget): boolean {
  return (
    one.recorded === null &&
    other.recorded === null &&
    (['value', 'withinDays', 'unit', 'status', 'source', 'owner', 'from'] as const).every(
      (name) => one[name] === other[name],
    )
  )
}
