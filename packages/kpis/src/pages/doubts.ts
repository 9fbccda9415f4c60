import { asMonthlyShare } from '../as-share.ts'
import { kpis } from '../catalogue.ts'
import { isComparison } from '../disparity/disparity-page.ts'
import { readKpi } from '../read-kpi.ts'
import type { Release } from '../release.ts'
import { troublesOf, troublesOfKpi } from '../trust/trust.ts'
import { incompleteWarning } from './incomplete.ts'

/** One cause for which figures are doubtful now, with the KPIs that it touches. */
export type Doubt = {
  /** What is at fault, the same from load to load: a feed, a field of one, or a KPI whose answers are unknown. */
  cause: string
  title: string
  sentence: string
  kpiIds: string[]
}

/** What speaks against the figures of a release, each cause once: whole feeds and fields first, then single KPIs. */
export function doubtsOf(release: Release): Doubt[] {
  const current = troublesOf(release).filter((trouble) => trouble.current)
  const supplied = [...Map.groupBy(current, ({ feed, field }) => field ?? feed)].map(([cause, troubles]): Doubt => {
    const touched = kpis.filter((kpi) => troublesOfKpi(release, kpi).some((trouble) => troubles.includes(trouble)))
    const [first = '', ...more] = troubles
      .toSorted((a, b) => Number(b.grave) - Number(a.grave))
      .map(({ sentence }) => sentence)
    const verdict = troubles.some(({ grave }) => grave) ? 'Do not rely on' : 'Read with care'
    return {
      cause,
      title: first.replace(/\.$/, ''),
      sentence: [...more, touched.length > 0 ? `${verdict} ${namesOf(touched)}.` : ''].filter(Boolean).join(' '),
      kpiIds: touched.map(({ id }) => id),
    }
  })
  const incomplete = kpis.flatMap((kpi): Doubt[] => {
    const [whole = null] = isComparison(kpi) ? [] : readKpi(release, kpi)
    const sentence = whole && incompleteWarning(asMonthlyShare(whole) ?? whole)
    return sentence
      ? [{ cause: kpi.id, title: `${kpi.shortTitle} rests on incomplete records`, sentence, kpiIds: [kpi.id] }]
      : []
  })
  return [...supplied, ...incomplete]
}

const mostNamed = 6

function namesOf(touched: { code: string }[]): string {
  const codes = touched.slice(0, mostNamed).map(({ code }) => code)
  const more = touched.length - codes.length
  return new Intl.ListFormat('en-GB').format(more > 0 ? [...codes, `${more} more KPIs`] : codes)
}
