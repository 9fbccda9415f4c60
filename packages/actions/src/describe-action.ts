import type { Action } from '@dashboard/contract'
import { monthName } from '@dashboard/contract/month'
import { findKpi, testEffect, type Release } from '@dashboard/kpis'
import { sourceWords, statusWords } from './action-words.ts'
import type { KeptAction } from './ledger.ts'

/** An action in words, with what the release of its reader says of the effect that was expected of it. */
export function describeAction(release: Release, kept: KeptAction, today: string): Action {
  const { kpiIds, source, status, effectKpi, effectDirection, effectMonth, ...rest } = kept
  const inside = release.audience === 'restricted'
  const open = status !== 'done' && status !== 'withdrawn'
  const expected =
    effectKpi !== null && effectDirection !== null && effectMonth !== null
      ? { kpi: kpiName(effectKpi), direction: effectDirection, month: effectMonth }
      : null
  return {
    ...rest,
    open,
    overdue: inside && open && kept.dueOn < today,
    source: { id: source, title: sourceWords[source] },
    status: { id: status, title: inside ? statusWords[status] : `${statusWords[status]} when released` },
    kpis: kpiIds.map(kpiName),
    expected: expected && { ...expected, words: wordsOf(expected) },
    effect: expected && status !== 'withdrawn' ? effectOf(release, kept, expected) : null,
  }
}

/** What a KPI is called; one that is no longer counted by its id. */
export function kpiName(id: string): { id: string; code: string; title: string } {
  const kpi = findKpi(id)
  return { id, code: kpi?.code ?? id, title: kpi?.shortTitle ?? id }
}

type Expected = Pick<NonNullable<Action['expected']>, 'kpi' | 'direction' | 'month'>

function wordsOf({ kpi, direction, month }: Expected): string {
  const waits = findKpi(kpi.id)?.kind === 'duration'
  const way = waits ? { higher: 'longer', lower: 'shorter' }[direction] : direction
  return `${kpi.code} ${kpi.title}: ${way} by ${monthName(month)}`
}

function effectOf(release: Release, { startsOn }: KeptAction, { kpi, direction, month }: Expected): Action['effect'] {
  const found = findKpi(kpi.id)
  return found ? testEffect(release, found, { direction, month, startsOn }) : null
}
