import type { KpiPage } from '@dashboard/contract'
import { addMonths, monthsBetween, type Month } from '@dashboard/contract/month'
import type { Kpi } from '../define-kpi.ts'
import { figuresOf } from '../figures/figures-of.ts'
import { judge, mostMonths } from '../judge/judge.ts'
import { readKpi, type Reading } from '../read-kpi.ts'
import type { Release } from '../release.ts'
import { themes } from '../theme.ts'
import { headlineTitle } from './headline.ts'
import { incompleteWarning } from './incomplete.ts'
import { standingOf } from './standing.ts'
import { stripOf } from './strip.ts'
import { Unanswerable } from './unanswerable.ts'

/** Everything about one KPI over the months asked for; the latest three years unless asked otherwise. */
export function kpiPage(
  release: Release,
  kpi: Kpi,
  asked: { from?: Month | undefined; to?: Month | undefined } = {},
): KpiPage {
  const [whole] = readKpi(release, kpi)
  if (!whole)
    throw new Unanswerable(`The load in force has no figures for ${kpi.code}. Load an extract that has its feeds.`)
  const period = periodOf(whole, asked)
  const judgement = judge(whole)
  return {
    standing: standingOf(release),
    kpi: aboutOf(kpi),
    title: headlineTitle(whole, judgement),
    strip: stripOf(whole, judgement, release),
    warning: incompleteWarning(whole),
    period,
    figures: figuresOf(release, kpi, period),
  }
}

function periodOf({ points }: Reading, asked: { from?: Month | undefined; to?: Month | undefined }): KpiPage['period'] {
  const first = points[0]?.month ?? ''
  const last = points.at(-1)?.month ?? ''
  const to = asked.to && asked.to < last ? asked.to : last
  const from = asked.from ?? addMonths(to, 1 - mostMonths)
  if (from > to) throw new Unanswerable('The first month must not come after the last. Choose the months again.')
  if (to < first) throw new Unanswerable('There are no figures as far back as these months. Choose later ones.')
  const begin = from < first ? first : from
  if (monthsBetween(begin, to) >= mostMonths)
    throw new Unanswerable(`Choose ${mostMonths} months or fewer: over longer runs no range is usual.`)
  return { first, last, from: begin, to }
}

function aboutOf(kpi: Kpi): KpiPage['kpi'] {
  const { id, code, title, shortTitle, question, owner, counted, caveats, definitionVersion } = kpi
  return {
    id,
    code,
    title,
    shortTitle,
    question,
    theme: { id: kpi.theme, title: themes[kpi.theme] },
    owner,
    direction:
      kpi.better === 'neither'
        ? 'Neither higher nor lower is better'
        : kpi.better === 'higher'
          ? 'Higher is better'
          : 'Lower is better',
    counted,
    maturity: maturityOf(kpi),
    caveats: [...caveats],
    sql: kpi.kind === 'pending' ? '' : kpi.cases,
    definitionVersion,
  }
}

function maturityOf({ matureAfterDays, entryLagDays = 0 }: Kpi): string {
  const late = entryLagDays > 0 ? ` and ${entryLagDays} more for records that arrive late` : ''
  return `A month is judged once ${matureAfterDays} days${late} have passed since its end. Until then it is marked too early to judge.`
}
