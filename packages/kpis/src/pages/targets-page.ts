import type { TargetsPage } from '@dashboard/contract'
import { monthOf } from '@dashboard/contract/month'
import { kpis } from '../catalogue.ts'
import type { Kpi, Measure } from '../define-kpi.ts'
import type { Release } from '../release.ts'
import { recordedTarget, type KeptTarget } from '../targets/list-targets.ts'
import { targetRefusal } from '../targets/target-rules.ts'
import { themes } from '../theme.ts'
import { directionOf } from './direction.ts'
import { namedMeasure, targetAt, targetsOf } from './kpi-targets-page.ts'
import { standingOf } from './standing.ts'
import { Unanswerable } from './unanswerable.ts'

type Row = TargetsPage['themes'][number]['rows'][number]

/** The target of every KPI now, and the one that follows, by theme; of further measures, those that have one. */
export function targetsPage(release: Release, kept: KeptTarget[]): TargetsPage {
  if (release.audience !== 'restricted') throw new Unanswerable('Targets are set in the restricted view.')
  const month = monthOf(release.asOn)
  const rows = kpis.map((kpi) => ({ theme: kpi.theme, rows: rowsOf(kpi, kept, month) }))
  return {
    standing: standingOf(release),
    placeholders: rows.flatMap((each) => each.rows).filter(({ now }) => now?.status === 'placeholder').length,
    themes: [...Map.groupBy(rows, ({ theme }) => theme)].map(([id, group]) => ({
      id,
      title: themes[id],
      rows: group.flatMap((each) => each.rows),
    })),
  }
}

function rowsOf(kpi: Kpi, kept: KeptTarget[], month: string): Row[] {
  if (kpi.kind === 'pending') return [pendingRow(kpi, kept)]
  return kpi.allMeasures.flatMap((measure, index) => {
    const row = rowOf(kpi, measure, kept, month)
    return index === 0 || row.now || row.next ? [row] : []
  })
}

function rowOf(kpi: Kpi, measure: Measure, kept: KeptTarget[], month: string): Row {
  const targets = targetsOf(kept, measure)
  const later = targets.filter(({ withdrawn, from }) => !withdrawn && from > month)
  return {
    kpiId: kpi.id,
    measure: namedMeasure(kpi, measure),
    refusal: targetRefusal(kpi, measure),
    now: targetAt(targets, month),
    next: later.at(-1) ?? null,
  }
}

/** What is not counted yet has the target of its file at the most. */
function pendingRow(kpi: Kpi, kept: KeptTarget[]): Row {
  const own = kept.find(({ kpiId, withdrawn }) => kpiId === kpi.id && withdrawn === null)
  return {
    kpiId: kpi.id,
    measure: { id: kpi.id, code: kpi.code, title: kpi.title, direction: directionOf(kpi.better) },
    refusal: `${kpi.code} is not counted yet.`,
    now: own ? recordedTarget(own, null) : null,
    next: null,
  }
}
