import {
  addMonths,
  dayName,
  daysBetween,
  monthName,
  monthRange,
  periodName,
  type Month,
} from '@dashboard/contract/month'
import { formatCount } from '@dashboard/contract/value'
import { fewestForIcons, xmrLimits } from '@dashboard/statistics'
import { feeds, type Feed } from '../feeds.ts'
import { feedRhythms } from './feed-rhythms.ts'
import type { Volume } from './load-supply.ts'
import type { Trouble } from './trouble.ts'

/** Days after a feed was due that are no news. */
const graceDays = 14
/** Of a feed with fewer rows a month than this a month without any may be chance (once in 150 at five). */
const fewestUsual = 5
const monthsUsual = 12
const fewestBefore = 6

/** Feeds that were left out of the latest extracts, though due. */
export function lateFeeds(supplied: Partial<Record<Feed, string>>, asOn: string): Trouble[] {
  return feeds.flatMap((feed): Trouble[] => {
    const last = supplied[feed]
    const { name, dueEveryDays } = feedRhythms[feed]
    if (last === undefined || daysBetween(last, asOn) <= dueEveryDays + graceDays) return []
    return [
      { feed, field: null, current: true, grave: true, sentence: `${name}: last supplied as at ${dayName(last)}.` },
    ]
  })
}

/** Feeds, and providers, that fell silent or sent far more or fewer rows than usual; `last` is the latest whole month. */
export function unusualVolumes(volumes: Volume[], last: Month, names: Record<string, string>): Trouble[] {
  return volumes.flatMap(({ feed: name, part, rows }) => {
    const feed = feeds.find((each) => each === name)
    const [first] = [...rows.keys()].sort()
    if (!feed || first === undefined) return []
    const until = addMonths(last, -feedRhythms[feed].lagMonths)
    if (first > until) return []
    const months = monthRange(first, until)
    const counts = months.map((month) => rows.get(month) ?? 0)
    const label = part === '' ? feedRhythms[feed].name : `${feedRhythms[feed].name} of ${names[part] ?? part}`
    const silent = silence(months, counts)
    const current = silent !== null && silent.to > addMonths(until, -monthsUsual)
    const unusual = part === '' && !current ? outside(label, months, counts) : null
    const told = silent && `${label}: no rows for ${periodName(silent.from, silent.to)}.`
    return [
      ...(told ? [{ feed, field: null, current, grave: silent.to === until, sentence: told }] : []),
      ...(unusual ? [{ feed, field: null, current: true, grave: false, sentence: unusual }] : []),
    ]
  })
}

/** The latest run of months without a row in a feed that usually has some. */
function silence(months: Month[], counts: number[]): { from: Month; to: Month } | null {
  const silent = counts.map((count, index) => {
    const before = counts.slice(Math.max(0, index - monthsUsual), index)
    const usual = before.reduce((sum, each) => sum + each, 0) / before.length
    return count === 0 && before.length >= fewestBefore && usual >= fewestUsual
  })
  const end = silent.lastIndexOf(true)
  const [from, to] = [months[silent.slice(0, end + 1).lastIndexOf(false) + 1], months[end]]
  return from === undefined || to === undefined ? null : { from, to }
}

/** The latest month against the limits of the months before. */
function outside(label: string, months: Month[], counts: number[]): string | null {
  const [latest, before] = [counts.at(-1) ?? 0, counts.slice(0, -1)]
  const [limits] = before.length >= fewestForIcons ? xmrLimits(before) : []
  if (!limits || limits.lower === null || limits.upper === null) return null
  if (latest >= limits.lower && latest <= limits.upper) return null
  const usual = `${formatCount(Math.max(0, Math.ceil(limits.lower)))} to ${formatCount(Math.floor(limits.upper))}`
  return `${label}: ${formatCount(latest)} ${latest === 1 ? 'row' : 'rows'} for ${monthName(months.at(-1) ?? '')}, where ${usual} are usual.`
}
