import type { Statement } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import { formatCount, formatTarget, formatValue } from '@dashboard/contract/value'
import { incidenceAt } from '@dashboard/statistics'
import { timeJudged } from '../as-share.ts'
import { clockOf, timeWords } from '../clock.ts'
import { holdTarget, withinWords } from '../judge/target-status.ts'
import {
  capitalised,
  countsOf,
  intervalOf,
  lowered,
  monthsOf,
  targetOf,
  targetUnit,
  unitOf,
  valueOf,
} from '../wording.ts'
import { partsOf } from '../figures/mix.ts'
import { iconStatements } from '../judge/icons.ts'
import type { Judgement } from '../judge/judge.ts'
import type { Reading } from '../read-kpi.ts'
import type { Release } from '../release.ts'
import { headlineMonths, timedCurve } from '../timed-curve.ts'
import { headlinePeriod } from './headline.ts'
import { waitingNow } from './waiting-now.ts'

const nothing = { of: 'nothing' } as const

/** The statements under a page's title, each answering one question: how much, met, changing, will it be met. */
export function stripOf(reading: Reading, judgement: Judgement, release: Release): Statement[] {
  const target = targetStatement(reading, judgement)
  const icons = iconStatements(reading, judgement)
  if (reading.measure.kind !== 'duration') return [...headlineStatement(reading), target, ...icons]
  return [...waitingStatements(reading, release), target, ...icons.slice(0, 1)]
}

function headlineStatement(reading: Reading): Statement[] {
  const { headline, measure } = reading
  if (!headline) return []
  const [largest] = partsOf(reading)
  if (largest)
    return [
      {
        label: headlinePeriod(reading),
        value: formatValue(largest.share, 'proportion'),
        detail: lowered(largest.label),
        note: `${formatCount(largest.cases)} of ${formatCount(headline.numerator ?? 0)} ${reading.kpi.words.cases}`,
        icon: nothing,
      },
    ]
  return [
    {
      label: headlinePeriod(reading),
      value: valueOf(measure, headline),
      detail: headline.denominator === null ? reading.kpi.words.cases : countsOf(headline),
      note: intervalOf(headline, unitOf(measure)),
      icon: nothing,
    },
  ]
}

function waitingStatements(reading: Reading, release: Release): Statement[] {
  if (reading.measure.kind !== 'duration') return []
  const clock = clockOf(reading.measure)
  const now = waitingNow(reading)
  const indexes = headlineMonths(reading)
  const timed = indexes && timedCurve(reading, ...indexes)
  const horizon = timeJudged(reading)
  const reached = timed && incidenceAt(timed.curve, timed.wished, horizon)
  const few = Math.min(timed?.people ?? 0, 99)
  const { words } = reading.kpi
  return [
    ...(now
      ? [
          {
            label: `Still waiting on ${dayName(release.asOn)}`,
            value: formatCount(now.cases),
            detail: words.cases,
            note: now.cases === 0 ? '' : `Longest wait so far ${timeWords(now.longest, clock)}`,
            icon: nothing,
          },
        ]
      : []),
    ...(timed && reached
      ? [
          {
            label: `${capitalised(words.met)} within ${timeWords(horizon, clock)}, latest ${reading.headline?.months} mature months`,
            value: formatValue(reached.incidence, 'proportion', few),
            detail: `of ${formatCount(timed.people)}`,
            note: intervalOf({ ...reached, denominator: few }),
            icon: nothing,
          },
        ]
      : []),
  ]
}

function targetStatement(reading: Reading, judgement: Judgement): Statement {
  const held = holdTarget(reading, judgement)
  const base = { label: 'Target', detail: '', note: '', icon: nothing }
  if (!held?.target) return { ...base, value: 'No target set' }
  const { point, value, target, met } = held
  if (value === null || met === null) return { ...base, value: 'No value to judge' }
  const unit = targetUnit(reading.measure)
  const when = point.months === 1 ? monthsOf(point) : `the latest ${point.months} mature months`
  const within = withinWords(target, reading.measure)
  const placeholder = targetOf(target, unit).slice(formatTarget(target.value, unit).length)
  return {
    label: `Target met in ${when}?`,
    value: met ? 'Met' : 'Not met',
    detail: '',
    note: `${formatValue(value, unit, point.denominator)} against ${formatTarget(target.value, unit)}${within}${placeholder}`,
    icon: { of: 'target', met },
  }
}
