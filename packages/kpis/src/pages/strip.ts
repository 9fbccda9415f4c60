import type { Statement } from '@dashboard/contract'
import { dayName, monthName } from '@dashboard/contract/month'
import { formatCount, formatDays, formatTarget, formatValue } from '@dashboard/contract/value'
import { incidenceAt } from '@dashboard/statistics'
import { judged, targetStatus } from '../figures/target-status.ts'
import { countsOf, intervalOf, shareOf, targetOf } from '../figures/wording.ts'
import type { Reading } from '../read-kpi.ts'
import type { Release } from '../release.ts'
import { headlineMonths, timedCurve } from '../timed-curve.ts'
import { headlinePeriod, medianOf } from './headline.ts'
import { waitingNow } from './waiting-now.ts'

/** The statements under a page's title, each answering one question. */
export function stripOf(reading: Reading, release: Release): Statement[] {
  return reading.measure.kind === 'duration' ? timedStrip(reading, release) : shareStrip(reading)
}

function shareStrip(reading: Reading): Statement[] {
  const { headline } = reading
  if (!headline) return [targetStatement(reading)]
  return [
    {
      label: headlinePeriod(reading),
      value: shareOf(headline),
      detail: countsOf(headline),
      note: intervalOf(headline),
      icon: 'none',
    },
    targetStatement(reading),
    {
      label: 'No known answer, same months',
      value: headline.unknown === null ? '[c]' : formatCount(headline.unknown),
      detail:
        headline.denominator === null || headline.unknown === null
          ? ''
          : `of ${formatCount(headline.denominator + headline.unknown)}`,
      note: 'Left out of the percentage',
      icon: 'none',
    },
  ]
}

function timedStrip(reading: Reading, release: Release): Statement[] {
  const now = waitingNow(reading)
  const indexes = headlineMonths(reading)
  const timed = indexes && timedCurve(reading, ...indexes)
  const target = judged(reading)?.target
  const horizon = target?.withinDays ?? 0
  const reached = timed && incidenceAt(timed.curve, timed.wished, horizon)
  const few = Math.min(timed?.people ?? 0, 99)
  const median = medianOf(reading)
  const { words } = reading.kpi
  return [
    ...(now
      ? [
          {
            label: `Still waiting on ${dayName(release.asOn)}`,
            value: formatCount(now.cases),
            detail: words.cases,
            note: now.cases === 0 ? '' : `Longest wait so far ${formatDays(now.longest)} days`,
            icon: 'none' as const,
          },
        ]
      : []),
    ...(timed && reached
      ? [
          {
            label: `${words.met.charAt(0).toUpperCase()}${words.met.slice(1)} within ${horizon} days, latest ${reading.headline?.months} mature months`,
            value: formatValue(reached.incidence, 'proportion', few),
            detail: `of ${formatCount(timed.people)}`,
            note: intervalOf({ ...reached, denominator: few }),
            icon: 'none' as const,
          },
        ]
      : []),
    targetStatement(reading),
    {
      label: `Half ${words.met} by`,
      value: median === null ? 'Not reached' : `Day ${formatDays(median)}`,
      detail: '',
      note: 'Counting those who wait',
      icon: 'none',
    },
  ]
}

function targetStatement(reading: Reading): Statement {
  const { met, words } = targetStatus(reading)
  const found = judged(reading)
  const icon = met === null ? 'none' : met ? 'met' : 'not-met'
  if (!found?.target) return { label: 'Target', value: 'No target set', detail: '', note: '', icon }
  const { point, value, target } = found
  if (value === null) return { label: 'Target', value: 'No value yet', detail: '', note: words, icon }
  const when = point.months === 1 ? monthName(point.month) : `the latest ${point.months} mature months`
  const share = formatValue(value, 'proportion', point.denominator)
  const within = target.withinDays ? ` within ${target.withinDays} days` : ''
  return {
    label: `Target met in ${when}?`,
    value: met ? 'Met' : 'Not met',
    detail: '',
    note: `${share} against ${formatTarget(target.value, 'proportion')}${within}${targetOf(target).replace(/^[^ ]+/, '')}`,
    icon,
  }
}
