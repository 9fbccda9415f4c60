import type { KpiPage, Movement, MovedFigure, TargetStep } from '@dashboard/contract'
import { addMonths, monthName, periodName } from '@dashboard/contract/month'
import { formatTarget, formatValue } from '@dashboard/contract/value'
import { toldOf, type Series, type Told } from './told.ts'
import { whyMoved } from './why-moved.ts'

/** What the two times are called in a sentence: `at the October meeting`, `now`. */
export type Times = { before: string; now: string }

/** What one page of a KPI said and another says, both for the same audience, and why the same months differ. */
export function movementBetween(then: KpiPage, now: KpiPage, times: Times): Movement {
  return movementOf(toldOf(then), toldOf(now), times)
}

/** The same of two pages in short. */
export function movementOf(then: Told, now: Told, times: Times): Movement {
  const led = sameMonths(then, now)
  const { id, code, shortTitle, owner, theme } = now.kpi
  const { kinds, words } = changesBetween(then, now)
  return {
    kpi: { id, code, shortTitle, owner },
    theme,
    before: sideOf(then),
    now: sideOf(now),
    sentence: led ? sentenceOf(led, times) : withoutMonths(then, now, times),
    moved: led !== null && led.figure.before !== led.figure.now,
    points: led?.points ?? null,
    changes: kinds,
    changed: words,
    figures: movedFigures(then, now),
  }
}

type Point = Series['points'][number]
type Led = { figure: MovedFigure; points: number | null }

/** What was led with then, held against the same months now. */
function sameMonths(then: Told, now: Told): Led | null {
  const [before, after] = [then.series, now.series]
  const led = before?.points.findLast(({ mature, value }) => mature && value !== null)
  const same = led && after && pointLike(after, led)
  if (!before || !after || !led || !same || before.unit !== after.unit) return null
  const share = before.unit === 'proportion' && led.value !== null && same.value !== null
  return {
    figure: figureOf(then, now, led, same),
    points: share ? ((same.value ?? 0) - (led.value ?? 0)) * 100 : null,
  }
}

function pointLike({ points }: Series, { month, months }: Point): Point | undefined {
  return points.find((point) => point.month === month && point.months === months)
}

function figureOf(then: Told, now: Told, before: Point | undefined, after: Point): MovedFigure {
  return {
    period: periodOf(now.series, after),
    before: before ? valueOf(then.series, before) : 'not yet shown',
    now: valueOf(now.series, after),
    why: whyMoved(then, now, before, after),
  }
}

/** The latest first: months that can be judged now, and read otherwise then. */
function movedFigures(then: Told, now: Told): MovedFigure[] {
  const [before, after] = [then.series, now.series]
  const last = before?.points.at(-1)?.month
  if (!before || !after || last === undefined || before.byTwelve !== after.byTwelve || before.unit !== after.unit)
    return []
  return after.points
    .filter(({ mature, month }) => mature && month >= (before.points[0]?.month ?? ''))
    .flatMap((point) => {
      const was = pointLike(before, point)
      if (!was && point.month <= last) return []
      return was && isSame(was, point) ? [] : [figureOf(then, now, was, point)]
    })
    .toReversed()
}

function isSame(before: Point, after: Point): boolean {
  return (
    before.mature === after.mature &&
    before.value === after.value &&
    before.numerator === after.numerator &&
    before.denominator === after.denominator
  )
}

function sideOf({ lead, unavailable }: Told): Movement['before'] {
  if (unavailable || !lead) return { value: null, period: unavailable?.short ?? 'Nothing to lead with' }
  return { value: lead.value, period: lead.period }
}

function sentenceOf({ figure: { period, before, now, why } }: Led, times: Times): string {
  if (before === now) return `${before} for ${period} ${times.before}, the same ${times.now}.`
  return `${before} for ${period} ${times.before}, ${times.now} ${now}: ${why}.`
}

/** Where no months can be held against each other: what was led with at either time. */
function withoutMonths(then: Told, now: Told, times: Times): string {
  const said = (told: Told) => {
    const { value, period } = sideOf(told)
    return value === null ? `not shown (${period.charAt(0).toLowerCase()}${period.slice(1)})` : `${value} (${period})`
  }
  if (said(then) === said(now)) return `The same ${times.before} and ${times.now}: ${said(now)}.`
  const text = `${times.before} ${said(then)}, ${times.now} ${said(now)}.`
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

function periodOf(series: Series | null, { month, months }: Point): string {
  const run = periodName(month, addMonths(month, months - 1))
  return series?.byTwelve ? `the twelve months to ${run}` : run
}

function valueOf(series: Series | null, { value, denominator, status, mature }: Point): string {
  if (value === null) return status.includes('c') ? 'protected [c]' : 'no value'
  const text = formatValue(value, series?.unit ?? 'count', denominator)
  return mature ? text : `${text} so far`
}

type Changes = { kinds: Movement['changes']; words: string[] }

/** What else is another now: the rules of the KPI, its target, where its limits begin anew. */
function changesBetween(then: Told, now: Told): Changes {
  const definition =
    then.kpi.definitionVersion === now.kpi.definitionVersion
      ? []
      : [`Definition changed: version ${then.kpi.definitionVersion}, now ${now.kpi.definitionVersion}.`]
  const [before, after] = [targetOf(then), targetOf(now)]
  const target = before === after ? [] : [`Target changed: ${before}, now ${after}.`]
  const steps = stepsBetween(then, now)
  return {
    kinds: [
      ...(definition.length > 0 ? ['definition' as const] : []),
      ...(target.length > 0 ? ['target' as const] : []),
      ...(steps.length > 0 ? ['step' as const] : []),
    ],
    words: [...definition, ...target, ...steps],
  }
}

function targetOf({ series }: Told): string {
  const last: TargetStep | undefined = series?.targets.at(-1)
  if (!series || !last) return 'none set'
  return `${formatTarget(last.value, series.unit)}${last.status === 'placeholder' ? ' [P]' : ''} from ${monthName(last.from)}`
}

function stepsBetween(then: Told, now: Told): string[] {
  if (!then.series || !now.series) return []
  const [before, after] = [then.series.breaks, now.series.breaks]
  const missing = (from: typeof before, among: typeof before) =>
    from.filter(({ month, kind }) => !among.some((each) => each.month === month && each.kind === kind))
  const named = ({ month, kind }: (typeof before)[number]) =>
    `${kind === 'step' ? 'Step change' : 'Break'} from ${monthName(month)}`
  // A break that the later months no longer reach back to has not been taken away.
  const first = now.series.points[0]?.month ?? ''
  return [
    ...missing(after, before).map((each) => `${named(each)} recorded since.`),
    ...missing(before, after)
      .filter(({ month }) => month > first)
      .map((each) => `${named(each)} withdrawn since.`),
  ]
}
