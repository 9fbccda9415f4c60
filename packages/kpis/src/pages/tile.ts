import type { Spark, Tile } from '@dashboard/contract'
import { addMonths } from '@dashboard/contract/month'
import { formatCount, formatDays, formatValue } from '@dashboard/contract/value'
import { asMonthlyShare } from '../as-share.ts'
import { clockOf, targetTime } from '../clock.ts'
import type { Kpi } from '../define-kpi.ts'
import { disparityTile, type ComparisonKpi } from '../disparity/disparity-page.ts'
import { targetIn } from '../judge/target-in.ts'
import { holdTarget, targetStatus } from '../judge/target-status.ts'
import { lowered, monthsOf, valueOf } from '../wording.ts'
import { partsOf, type MixPart } from '../figures/mix.ts'
import { assuranceOf, variationOf } from '../judge/icons.ts'
import { judge, type Judgement } from '../judge/judge.ts'
import { tileSentence } from '../judge/reading-text.ts'
import { findingOf, type Finding } from '../judge/sentence.ts'
import type { Population } from '../population.ts'
import type { Reading } from '../read-kpi.ts'
import type { Release } from '../release.ts'
import { headlineMonths, timedCurve } from '../timed-curve.ts'
import { headlinePeriod, judgedName } from './headline.ts'
import { incompleteWarning } from './incomplete.ts'
import { halfReached } from './half-reached.ts'
import type { Unavailable } from './availability.ts'
import { supplyWarning } from '../trust/trust.ts'
import { waitingNow } from './waiting-now.ts'

const sparkMonths = 26

/**
 * What the overview says of a KPI whose figures a release has, and of doubts about what they are made from. A waiting time
 * of many is judged by its share in time.
 */
export function tileOf(whole: Reading, doubt: string | null): JudgedTile {
  const reading = asMonthlyShare(whole) ?? whole
  const judgement = judge(reading)
  const variation = variationOf(reading, judgement)
  const assurance = assuranceOf(reading, judgement)
  const tile: Tile = {
    kpi: nameOf(reading.kpi),
    unavailable: null,
    target: targetStatus(reading, judgement),
    variation: { icon: variation.icon, words: variation.words },
    assurance: { icon: assurance.icon, side: assurance.side, words: assurance.words },
    warning: incompleteWarning(reading) ?? doubt,
    ...particularOf(reading, judgement),
  }
  return { tile, name: judgedName(reading), finding: findingOf(reading, judgement) }
}

/** A tile with what exceptions are chosen by. */
export type JudgedTile = {
  tile: Tile
  /** What the finding is of: a waiting time judged by its share in time is named by that. */
  name: string
  finding: Finding | null
}

/** What the overview says of a KPI that compares groups: it has no months to be judged by. */
export function comparisonTile(release: Release, kpi: ComparisonKpi, population: Population): JudgedTile {
  const warning = supplyWarning(release, kpi)
  const tile = { ...blank(kpi), ...disparityTile(release, kpi, population), warning }
  return { tile, name: kpi.shortTitle, finding: null }
}

/** What the overview says of a KPI that has no figures, and why. */
export function emptyTile(kpi: Kpi, { short, sentence }: Unavailable): JudgedTile {
  return { tile: { ...blank(kpi), unavailable: short, sentence }, name: kpi.shortTitle, finding: null }
}

/** A tile with nothing to judge. */
function blank(kpi: Kpi): Tile {
  return {
    kpi: nameOf(kpi),
    unavailable: null,
    value: null,
    period: '',
    target: { met: null, words: 'No target set', target: null, placeholder: false },
    variation: { icon: 'too-few', words: 'Not judged by month' },
    assurance: { icon: 'none', side: 'across', words: 'No target set' },
    spark: null,
    sentence: '',
    warning: null,
  }
}

function nameOf({ id, code, title, shortTitle, question }: Kpi): Tile['kpi'] {
  return { id, code, title, shortTitle, question }
}

type Particular = Pick<Tile, 'value' | 'period' | 'spark' | 'sentence'>

function particularOf(reading: Reading, judgement: Judgement): Particular {
  switch (reading.measure.kind) {
    case 'duration':
      return timedTile(reading, judgement)
    case 'mix':
      return mixTile(reading)
    default:
      return valueTile(reading, judgement)
  }
}

const nothingYet: Particular = {
  value: null,
  period: 'No mature month yet',
  spark: null,
  sentence: 'Too early to judge: no month has run its full time.',
}

function valueTile(reading: Reading, judgement: Judgement): Particular {
  const { shown } = judgement
  const finding = findingOf(reading, judgement)
  if (!shown || !finding) return nothingYet
  return {
    value: shown.value === null ? null : { text: valueOf(reading.measure, shown), unit: unitBeside(reading) },
    period: monthsOf(shown),
    spark: sparkOf(reading, judgement),
    sentence: tileSentence(reading, judgement, finding),
  }
}

const longestUnit = 24

/** `211 crimes recorded`, or `164 cases` where their name is long; a share stands alone. */
function unitBeside({ kpi, headline }: Reading): string {
  if (headline?.denominator !== null) return ''
  return kpi.words.cases.length > longestUnit ? 'cases' : kpi.words.cases
}

function sparkOf({ targets }: Reading, { points, process, variation, last }: Judgement): Spark | null {
  if (!last) return null
  const from = points.findIndex(({ month }) => month >= addMonths(last.point.month, 1 - sparkMonths))
  const segment = process?.segments.at(-1)
  const limits = segment?.limits.at(-1)
  return {
    shape: 'series',
    points: points.slice(from).map(({ value, mature }) => ({ value, mature })),
    target: targetIn(targets, last.point.month)?.value ?? null,
    usual:
      segment && limits && segment.mean !== null
        ? { start: Math.max(0, segment.start - from), mean: segment.mean, ...limits }
        : null,
    variation,
  }
}

/** A mix is told by its largest part. */
function mixTile(reading: Reading): Particular {
  const [largest, ...others] = partsOf(reading)
  if (!largest || !reading.headline) return nothingYet
  const said = ({ label, share }: MixPart) => `${lowered(label)} ${formatValue(share, 'proportion')}`
  return {
    value: { text: formatValue(largest.share, 'proportion'), unit: lowered(largest.label) },
    period: monthsOf(reading.headline),
    spark: null,
    sentence: `Next: ${others.slice(0, 3).map(said).join(', ')}.`,
  }
}

function timedTile(reading: Reading, judgement: Judgement): Particular {
  const { headline, measure } = reading
  const indexes = headlineMonths(reading)
  const timed = indexes && timedCurve(reading, ...indexes)
  if (!headline || !timed || measure.kind !== 'duration') return nothingYet
  const clock = clockOf(measure)
  const lastTime = clock.axis.spark
  const half = halfReached(reading)
  const now = waitingNow(reading)
  const within = holdTarget(reading, judgement)?.target?.withinDays ?? null
  const spark: Spark = {
    shape: 'curve',
    steps: timed.curve
      .filter(({ time }) => time <= lastTime)
      .map(({ time, causes }) => ({ time, incidence: causes[timed.wished]?.incidence ?? 0 })),
    lastTime,
    targetTime: within === null ? null : targetTime(within, clock),
  }
  return {
    value: half.time === null ? { text: 'Not reached', unit: '' } : { text: formatDays(half.time), unit: clock.unit },
    period: headlinePeriod(reading),
    spark,
    sentence: [
      `${half.sentence}, counting those who wait.`,
      now ? `${formatCount(now.cases)} ${now.cases === 1 ? 'is' : 'are'} still waiting.` : '',
    ]
      .join(' ')
      .trim(),
  }
}
