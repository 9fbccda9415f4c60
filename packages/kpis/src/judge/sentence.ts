import type { Point } from '@dashboard/contract'
import { shortMonthName } from '@dashboard/contract/month'
import { formatDays, formatValue } from '@dashboard/contract/value'
import type { Rule, Side } from '@dashboard/statistics'
import { partsOf } from '../figures/mix.ts'
import { lowered, numberWord, valueOf, monthsOf, rangeOf } from '../wording.ts'
import type { Reading } from '../read-kpi.ts'
import type { Judgement } from './judge.ts'
import { meaningOf } from './meaning.ts'
import { stretchAt } from './stretches.ts'

/** What a judgement says, in words that claim no more than it found. Each is judged on unrounded values. */
export type Finding = {
  /** After the KPI's short title: 'within its usual range', 'higher than usual since October 2025'. At most six words. */
  phrase: string
  /** The title of the chart, at most ten words. */
  title: string
  /** After a value and its month on a tile: 'higher than usual since October 2025: an improvement'. */
  tile: string
  /** After a value and its month: 'within its usual range (4.0% to 11.8%): no evidence of a change since November 2023'. */
  clause: string
}

/** What a measure has to say at its latest mature point; null for waiting times, which say it in days. */
export function findingOf(reading: Reading, judgement: Judgement): Finding | null {
  const { last, judged, variation, points } = judgement
  if (reading.measure.kind === 'duration') return null
  if (reading.measure.kind === 'mix') return mixFinding(reading)
  if (!last) return plain('too early to judge', `Too early to judge any of these ${unitOf(judgement)}s`)
  const when = monthsOf(last.point)
  if (last.point.value === null) return noValue(last.point, when)
  if (judgement.grain === 'event') return gapFinding(judgement)
  if (judgement.grain === 'year') return yearFinding(reading)
  const value = valueOf(reading.measure, last.point)
  const segment = judged?.process.segments.at(-1)
  if (!judged || !segment) return unlimited(value, when)
  if (variation === 'too-few') {
    const unit = unitOf(judgement)
    return {
      phrase: `too few ${unit}s to judge`,
      tile: `with too few ${unit}s to say what is usual`,
      title: `Too few ${unit}s to say what is usual`,
      clause: `with ${segment.points === 1 ? `1 ${unit}` : `${segment.points} ${unit}s`} so far, too few to say what is usual`,
    }
  }
  const range = rangeOf(reading.measure, judged.limits[last.index])
  if (!last.signal) {
    const since = points[segment.start]
    return {
      phrase: 'within its usual range',
      tile: 'within its usual range',
      title: `${value} in ${when}, within its usual range`,
      clause: `within its usual range (${range}): no evidence of a change since ${since ? monthsOf({ ...since, months: 1 }) : ''}`,
    }
  }
  return signalled(reading, judgement, value, range)
}

/** Of months that no limits fit: the note beneath says why. */
function unlimited(value: string, when: string): Finding {
  return {
    phrase: `${value} in ${when}`,
    tile: 'with no limits to judge it by',
    title: `${value} in ${when}, with no limits to judge it by`,
    clause: 'with no limits to judge it by',
  }
}

function noValue(point: Point, when: string): Finding {
  if (point.status.includes('c')) return plain(`${when} is protected`, `${when} is protected`)
  return plain(`no cases in ${when}`, `No cases in ${when}`)
}

function plain(phrase: string, title: string, clause = ''): Finding {
  return { phrase, tile: phrase, title, clause }
}

function signalled(reading: Reading, judgement: Judgement, value: string, range: string): Finding {
  const { last, judged, points } = judgement
  if (!last?.signal || !judged) throw new Error('There is no signal to put into words.')
  const { rule, rules, side } = last.signal
  const unit = unitOf(judgement)
  const given = { values: points.map((point) => point.value), ...judged, segments: judged.process.segments, unit }
  const stretch = rule === 'run' || rule === 'trend' ? stretchAt(given, rule, last.index) : null
  const length = stretch ? stretch.to - stretch.from + 1 : 0
  const began = points[stretch?.from ?? last.index]
  const words = wordsOf({
    rule,
    side,
    length,
    unit,
    value,
    range,
    when: monthsOf(last.point),
    began: began ? shortMonth(began) : '',
  })
  const also = rules.slice(1).flatMap((other) => alsoOf(other, given, last.index) ?? [])
  const meaning = { improvement: 'an improvement', concern: 'a concern', neutral: 'a change' }[
    meaningOf(last.signal, reading.kpi.better)?.meaning ?? 'neutral'
  ]
  return {
    ...words,
    tile: `${words.phrase.replace(` in ${monthsOf(last.point)}`, '')}: ${meaning}`,
    clause: `${words.clause}${also.map((each) => `, ${each}`).join('')}: ${meaning}`,
  }
}

/** Of cases so rare that the days between them are charted: a longer gap is a rarer case. */
function gapFinding({ gaps, variation }: Judgement): Finding {
  const latest = gaps?.gaps.at(-1)
  if (!gaps || !latest || variation === 'too-few') {
    return plain('too few cases to judge', 'Too few cases to say what is usual')
  }
  const days = `${formatDays(latest.days)} ${latest.days === 1 ? 'day' : 'days'} after the one before`
  const range = `${formatDays(Math.round(gaps.lower))} to ${formatDays(Math.round(gaps.upper))} days`
  if (!latest.signal) {
    return plain(
      'as often as usual',
      'Cases come as often as usual',
      `the latest came ${days}, within the usual range (${range}): no evidence of a change`,
    )
  }
  const often = latest.signal.side === 'high' ? 'rarer' : 'more frequent'
  const meaning = { improvement: 'an improvement', concern: 'a concern', neutral: 'a change' }[latest.signal.meaning]
  return plain(
    `${often} than usual`,
    `Cases have become ${often} than usual`,
    `the latest came ${days}; cases are ${often} than usual: ${meaning}`,
  )
}

/** A mix is told by its largest part; it has no months to be judged by. */
function mixFinding(reading: Reading): Finding {
  const [largest] = partsOf(reading)
  if (!largest) return plain('too early to judge', 'Too early to judge')
  const words = `${lowered(largest.label)} ${formatValue(largest.share, 'proportion')}`
  return plain(words, capital(words))
}

/** Of cases too few for any limits: the latest twelve months, and what they can be told apart from. */
function yearFinding({ measure, headline }: Reading): Finding {
  if (!headline || headline.value === null) {
    return plain('no value in twelve months', 'No value in the latest twelve months')
  }
  const value = valueOf(measure, headline)
  return plain(`${value} in the latest year`, `${value} in the latest twelve months`)
}

type Said = {
  rule: Rule
  side: Side
  length: number
  unit: string
  value: string
  range: string
  when: string
  began: string
}

function wordsOf({ rule, side, length, unit, value, range, when, began }: Said): Omit<Finding, 'tile'> {
  const high = side === 'high'
  const place = high ? 'above' : 'below'
  switch (rule) {
    case 'outside':
      return {
        phrase: `unusually ${side} in ${when}`,
        title: `${value} in ${when}, ${place} its usual range`,
        clause: `${place} its usual range (${range})`,
      }
    case 'trend':
      return {
        phrase: `${high ? 'rising' : 'falling'} since ${began}`,
        title: `${high ? 'Rising' : 'Falling'} for ${numberWord(length)} ${unit}s in a row`,
        clause: `${high ? 'rising' : 'falling'} for ${numberWord(length)} ${unit}s in a row`,
      }
    case 'two-of-three':
      return {
        phrase: `${side} in two of three ${unit}s`,
        title: `Two of three ${unit}s unusually ${side}`,
        clause: `unusually ${side} in two of three ${unit}s (usual range ${range})`,
      }
    case 'run':
      return {
        phrase: `${high ? 'higher' : 'lower'} than usual since ${began}`,
        title: `${capital(numberWord(length))} ${unit}s in a row ${place} average`,
        clause: `${place} its average for ${numberWord(length)} ${unit}s in a row`,
      }
  }
}

/** A further rule that holds for the same point. */
function alsoOf(rule: Rule, given: Parameters<typeof stretchAt>[0], index: number): string | null {
  if (rule !== 'run' && rule !== 'trend') return null
  const stretch = stretchAt(given, rule, index)
  return stretch && `the last of ${stretch.words}`
}

function unitOf({ grain }: Judgement): string {
  return grain === 'quarter' ? 'quarter' : 'month'
}

function shortMonth({ month }: Point): string {
  return shortMonthName(month)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
