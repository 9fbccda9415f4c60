import type { KpiPage } from '@dashboard/contract'
import { addMonths, monthsBetween, type Month } from '@dashboard/contract/month'
import { asMonthlyShare } from '../as-share.ts'
import type { Kpi } from '../define-kpi.ts'
import { breakdownLabel, breakdownsOf, type Breakdown } from '../dimensions.ts'
import { disparityPage, isComparison } from '../disparity/disparity-page.ts'
import { figuresOf } from '../figures/figures-of.ts'
import { judge, mostMonths } from '../judge/judge.ts'
import { populations, type Population } from '../population.ts'
import { readGroups, readKpi, type Reading } from '../read-kpi.ts'
import { seriesOf, type Release } from '../release.ts'
import { themes } from '../theme.ts'
import { supplyWarning } from '../trust/trust.ts'
import { notCompared, unavailable } from './availability.ts'
import { directionOf } from './direction.ts'
import { headlineTitle } from './headline.ts'
import { incompleteWarning } from './incomplete.ts'
import { populationChoice } from './overview.ts'
import { standingOf } from './standing.ts'
import { stripOf } from './strip.ts'
import { Unanswerable } from './unanswerable.ts'

type Months = { from?: Month | undefined; to?: Month | undefined }
type Asked = Months & { by?: string | undefined; population?: Population | undefined }

/** Everything about one KPI over the months asked for; the latest three years unless asked otherwise. */
export function kpiPage(release: Release, kpi: Kpi, asked: Asked = {}): KpiPage {
  const { population = '8q' } = asked
  const breakdowns = permittedBreakdowns(release, kpi, population)
  const by = breakdownAsked(breakdowns, asked.by)
  const [whole = null] = readKpi(release, kpi, 'all', kpi.id, population)
  const reason = isComparison(kpi)
    ? release.audience === 'restricted'
      ? null
      : notCompared
    : unavailable(release, kpi, whole)
  return {
    standing: standingOf(release),
    kpi: aboutOf(kpi),
    population: kpi.ownPopulation ? null : populationChoice(population),
    populations: kpi.ownPopulation ? [] : populations.map(populationChoice),
    by,
    breakdowns: breakdowns.map((id) => ({ id, label: breakdownLabel(id) })),
    unavailable: reason,
    withheld: reason ? null : withheldSentence(release, kpi, by),
    ...(isComparison(kpi) && !reason
      ? disparityPage(release, kpi, population)
      : whole && !reason
        ? told(release, kpi, whole, { ...asked, by, population })
        : nothingToTell(kpi)),
  }
}

type Told = Pick<KpiPage, 'title' | 'strip' | 'warning' | 'period' | 'figures'>

function told(
  release: Release,
  kpi: Kpi,
  whole: Reading,
  { by, population, ...asked }: Months & { by: Breakdown | null; population: Population },
): Told {
  const period = periodOf(whole, asked)
  const reading = asMonthlyShare(whole) ?? whole
  const judgement = judge(reading)
  return {
    title: headlineTitle(reading, judgement, population),
    strip: stripOf(reading, judgement, release),
    warning: incompleteWarning(reading) ?? supplyWarning(release, kpi),
    period,
    figures: figuresOf(release, kpi, whole, { period, by, population }),
  }
}

function nothingToTell({ shortTitle }: Kpi): Told {
  return { title: `${shortTitle}: not available`, strip: [], warning: null, period: null, figures: [] }
}

/** Those that the release has: outside the force fewer, and none of the wider population. */
function permittedBreakdowns(release: Release, kpi: Kpi, population: Population): Breakdown[] {
  const breakdowns = breakdownsOf(kpi.breakdowns)
  if (release.audience === 'restricted') return breakdowns
  const own = kpi.ownPopulation ? '8q' : population
  return breakdowns.filter((breakdown) => seriesOf(release, kpi.id, own, breakdown).length > 0)
}

/** Why a breakdown that may be chosen is not there. */
function withheldSentence(release: Release, kpi: Kpi, by: Breakdown | null): string | null {
  if (release.audience === 'restricted' || by === null) return null
  const [latest] = readGroups(release, kpi, by, '8q').map(({ series }) => series.years.at(-1))
  return latest?.withheld
    ? `The figures by ${breakdownLabel(by)} are withheld: with the total they would tell of a protected count.`
    : null
}

/** Districts unless something else is asked for; the first there is where there are no districts. */
function breakdownAsked(allowed: Breakdown[], asked: string | undefined): Breakdown | null {
  if (asked === undefined) return allowed.find((each) => each === 'district') ?? allowed[0] ?? null
  const found = allowed.find((each) => each === asked)
  if (!found) throw new Unanswerable('This KPI cannot be broken down by that. Choose from the list on its page.')
  return found
}

function periodOf({ points }: Reading, asked: Months): NonNullable<KpiPage['period']> {
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

/** A KPI in words, as its page and the list of definitions show it. */
export function aboutOf(kpi: Kpi): KpiPage['kpi'] {
  const { id, code, title, shortTitle, question, owner, counted, caveats, definitionVersion } = kpi
  return {
    id,
    code,
    title,
    shortTitle,
    question,
    theme: { id: kpi.theme, title: themes[kpi.theme] },
    owner,
    direction: directionOf(kpi.better),
    counted,
    maturity: maturityOf(kpi),
    caveats: [...caveats],
    measures: kpi.allMeasures.map(({ code: number, title: name, cases }) => ({
      code: number,
      title: name,
      sql: cases,
    })),
    needs: kpi.needs.map((feed) => feed.replaceAll('_', ' ')),
    definitionVersion,
  }
}

function maturityOf({ matureAfterDays, entryLagDays = 0 }: Kpi): string {
  const late = entryLagDays > 0 ? ` and ${entryLagDays} more for records that arrive late` : ''
  return `A month is judged once ${matureAfterDays} days${late} have passed since its end. Until then it is marked too early to judge.`
}
