import type { Spark, Tile } from '@dashboard/contract'
import { addMonths, monthName } from '@dashboard/contract/month'
import { formatCount, formatDays, formatTarget } from '@dashboard/contract/value'
import { judged, targetIn, targetStatus } from '../figures/target-status.ts'
import { capitalised, countsOf, shareOf } from '../figures/wording.ts'
import type { Reading } from '../read-kpi.ts'
import { headlineMonths, timedCurve } from '../timed-curve.ts'
import { headlinePeriod, medianOf } from './headline.ts'
import { incompleteWarning } from './incomplete.ts'
import { waitingNow } from './waiting-now.ts'

const sparkMonths = 26
const sparkDays = 210

/** What the overview says of a KPI. */
export function tileOf(reading: Reading): Tile {
  const { id, code, title, shortTitle, question } = reading.kpi
  const about = {
    kpi: { id, code, title, shortTitle, question },
    target: targetStatus(reading),
    warning: incompleteWarning(reading),
  }
  return { ...about, ...(reading.measure.kind === 'duration' ? timedTile(reading) : shareTile(reading)) }
}

type Particular = Pick<Tile, 'value' | 'period' | 'spark' | 'sentence'>

function shareTile(reading: Reading): Particular {
  const { kpi, points, targets } = reading
  const last = points.findLast(({ mature }) => mature)
  if (!last)
    return {
      value: null,
      period: 'No mature month yet',
      spark: null,
      sentence: 'Too early to judge: no month has run its full time.',
    }
  const target = targetIn(targets, last.month)
  const from = addMonths(last.month, 1 - sparkMonths)
  const shown = points.filter(({ month }) => month >= from)
  return {
    value: last.value === null ? null : { text: shareOf(last), unit: '' },
    period: monthName(last.month),
    spark: {
      shape: 'series',
      points: shown.map(({ value, mature }) => ({ value, mature })),
      target: target?.value ?? null,
    },
    sentence:
      last.denominator === 0
        ? `No ${kpi.words.cases} in ${monthName(last.month)}.`
        : `${capitalised(kpi.words.met)}: ${countsOf(last)} ${kpi.words.cases} in ${monthName(last.month)}.${againstTarget(reading)}`,
  }
}

function againstTarget(reading: Reading): string {
  const found = judged(reading)
  if (!found?.target || found.value === null) return ''
  const { value, target } = found
  const place = value === target.value ? 'On' : value > target.value ? 'Above' : 'Below'
  return ` ${place} the target of ${formatTarget(target.value, 'proportion')}.`
}

function timedTile(reading: Reading): Particular {
  const { kpi, headline } = reading
  const indexes = headlineMonths(reading)
  const timed = indexes && timedCurve(reading, ...indexes)
  if (!headline || !timed)
    return {
      value: null,
      period: 'No mature month yet',
      spark: null,
      sentence: 'Too early to judge: no month has run its full time.',
    }
  const median = medianOf(reading)
  const now = waitingNow(reading)
  const target = judged(reading)?.target
  const spark: Spark = {
    shape: 'curve',
    steps: timed.curve
      .filter(({ time }) => time <= sparkDays)
      .map(({ time, causes }) => ({ day: time, incidence: causes[timed.wished]?.incidence ?? 0 })),
    lastDay: sparkDays,
    targetDay: target?.withinDays ?? null,
  }
  return {
    value: median === null ? { text: 'Not reached', unit: '' } : { text: formatDays(median), unit: 'days' },
    period: headlinePeriod(reading),
    spark,
    sentence: [
      median === null
        ? `Fewer than half of the ${kpi.words.cases} were ${kpi.words.met} so far, counting those who wait.`
        : `Half of the ${kpi.words.cases} were ${kpi.words.met} by day ${formatDays(median)}, counting those who wait.`,
      now ? `${formatCount(now.cases)} ${now.cases === 1 ? 'is' : 'are'} still waiting.` : '',
    ]
      .join(' ')
      .trim(),
  }
}
