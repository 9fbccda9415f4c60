import type { DataPage, Verdict } from '@dashboard/contract'
import { addMonths, monthRange, type Month } from '@dashboard/contract/month'
import { asMonthlyShare } from '../as-share.ts'
import { kpis } from '../catalogue.ts'
import type { Kpi } from '../define-kpi.ts'
import { isComparison } from '../disparity/disparity-page.ts'
import { feeds } from '../feeds.ts'
import { readKpi } from '../read-kpi.ts'
import type { Release } from '../release.ts'
import { feedRhythms } from '../trust/feed-rhythms.ts'
import { leastFilled, sharesFilled, shareOfYear } from '../trust/field-troubles.ts'
import { fieldsNeeded } from '../trust/fields.ts'
import { lastWholeMonth, troublesOf, troublesOfKpi } from '../trust/trust.ts'
import { capitalised, numberWord } from '../wording.ts'
import { unavailable } from './availability.ts'
import { incompleteWarning } from './incomplete.ts'
import { standingOf } from './standing.ts'

const monthsShown = 24

/** What the figures of a release are made from, and so whether each of them can be trusted. */
export function dataPage(release: Release): DataPage {
  const last = lastWholeMonth(release)
  const months = monthRange(addMonths(last, 1 - monthsShown), last)
  const trusted = kpis.map((kpi) => trustedOf(release, kpi))
  const open = release.audience === 'restricted'
  return {
    standing: standingOf(release),
    title: titleOf(trusted, open),
    withheld: open ? null : withheld,
    troubles: troublesOf(release).map((trouble) => ({
      sentence: trouble.sentence,
      current: trouble.current,
      kpis: kpis.filter((kpi) => troublesOfKpi(release, kpi).includes(trouble)).map(nameOf),
    })),
    feeds: feeds.map((feed) => feedOf(release, feed, months)),
    fields: open ? fieldsNeeded.map((needed) => fieldOf(release, needed, months)) : [],
    months: { from: months[0] ?? last, to: last },
    kpis: trusted.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict)),
  }
}

const withheld =
  'How many rows each feed brought, and how far its fields are filled, is told in the restricted view alone, as both tell of single cases. Judged here is only whether feeds came on time and how many answers are unknown.'

type Trusted = DataPage['kpis'][number]

/** What needs a reader's eye comes first; within it the board's own order. */
const order: Verdict[] = ['no', 'care', 'yes', 'none']

const verdictWords: Record<Verdict, string> = {
  yes: 'Yes',
  care: 'With care',
  no: 'No',
  none: 'No figure',
}

function trustedOf(release: Release, kpi: Kpi): Trusted {
  const [whole = null] = isComparison(kpi) ? [] : readKpi(release, kpi)
  const absent = isComparison(kpi) ? null : unavailable(release, kpi, whole)
  if (absent) return told(kpi, 'none', [absent.sentence])
  const troubles = troublesOfKpi(release, kpi).filter(({ current }) => current)
  const incomplete = whole && incompleteWarning(asMonthlyShare(whole) ?? whole)
  const reasons = [...troubles.map(({ sentence }) => sentence), ...(incomplete ? [incomplete] : [])]
  const verdict = troubles.some(({ grave }) => grave) ? 'no' : reasons.length > 0 ? 'care' : 'yes'
  if (verdict !== 'yes' || release.audience === 'restricted') return told(kpi, verdict, reasons)
  return { ...told(kpi, verdict, [onTime]), words: 'As far as told here' }
}

const onTime = 'Its feeds came on time, and few of its answers are unknown.'

function told(kpi: Kpi, verdict: Verdict, reasons: string[]): Trusted {
  return { kpi: nameOf(kpi), verdict, words: verdictWords[verdict], reasons }
}

/** `Four of 52 figures need care`. */
function titleOf(trusted: Trusted[], open: boolean): string {
  const count = (verdict: Verdict) => trusted.filter((each) => each.verdict === verdict).length
  const all = trusted.length - count('none')
  if (count('no') > 0) return `${capitalised(numberWord(count('no')))} of ${all} figures cannot be relied on`
  if (count('care') > 0)
    return `${capitalised(numberWord(count('care')))} of ${all} figures ${count('care') === 1 ? 'needs' : 'need'} care`
  return open ? `Nothing speaks against any of ${all} figures` : `Every feed of ${all} figures came on time`
}

function feedOf(release: Release, feed: (typeof feeds)[number], months: Month[]) {
  const { name, dueEveryDays } = feedRhythms[feed]
  const volumes = release.supply.volumes.filter((volume) => volume.feed === feed)
  const rows = months.map((month) => volumes.reduce((sum, volume) => sum + (volume.rows.get(month) ?? 0), 0))
  return {
    feed,
    name,
    suppliedAsAt: release.feeds[feed] ?? null,
    due: dueEveryDays > 31 ? ('every quarter' as const) : ('every month' as const),
    late: troublesOf(release).some((trouble) => trouble.feed === feed && trouble.grave),
    rows: volumes.length === 0 || release.audience !== 'restricted' ? [] : rows,
  }
}

function fieldOf({ supply }: Release, { field, name, kpis: ids }: (typeof fieldsNeeded)[number], months: Month[]) {
  const own = supply.fillings.filter((filling) => filling.field === field)
  const filled = shareOfYear(own, months.at(-1) ?? '')
  return {
    field,
    name: capitalised(name),
    filled,
    low: filled !== null && filled < leastFilled,
    shares: sharesFilled(own, months),
    kpis: kpis.filter(({ id }) => ids.includes(id)).map(nameOf),
  }
}

function nameOf({ id, code, shortTitle }: Kpi) {
  return { id, code, shortTitle }
}
