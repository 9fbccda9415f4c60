import { addMonths, lastDayOf, monthOf, type Month } from '@dashboard/contract/month'
import type { Kpi } from '../define-kpi.ts'
import type { Release } from '../release.ts'
import { lateFeeds, unusualVolumes } from './feed-troubles.ts'
import { fieldTroubles } from './field-troubles.ts'
import { fieldsNeeded } from './fields.ts'
import type { Trouble } from './trouble.ts'

const found = new WeakMap<Release, Trouble[]>()

/** What is doubtful about what a release was made from; worked out once. */
export function troublesOf(release: Release): Trouble[] {
  const known = found.get(release) ?? findTroubles(release)
  found.set(release, known)
  return known
}

/** What of that touches a KPI: the feeds that it needs, and the fields that it cannot do without. */
export function troublesOfKpi(release: Release, { id, needs }: Kpi): Trouble[] {
  const fields = new Set(fieldsNeeded.flatMap(({ field, kpis }) => (kpis.includes(id) ? [field] : [])))
  return troublesOf(release).filter(({ feed, field }) => (field === null ? needs.includes(feed) : fields.has(field)))
}

/** The warning that a KPI carries wherever it is shown: the gravest trouble first; null where there is none. */
export function supplyWarning(release: Release, kpi: Kpi): string | null {
  const troubles = troublesOfKpi(release, kpi).filter(({ current }) => current)
  if (troubles.length === 0) return null
  const [grave] = troubles.filter((each) => each.grave)
  const told = grave ? `Do not rely on it: ${grave.sentence}` : `Read with care: ${troubles[0]?.sentence ?? ''}`
  const more = troubles.length - 1
  return more === 0
    ? told
    : `${told} ${more === 1 ? 'One more fault' : `${more} more faults`} of what it is made from: see About the data.`
}

/** The latest month that the extract holds whole. */
export function lastWholeMonth({ asOn }: Pick<Release, 'asOn'>): Month {
  const month = monthOf(asOn)
  return lastDayOf(month) === asOn ? month : addMonths(month, -1)
}

/** Numbers of rows and how they are filled tell of cases: outside the force only what came late is told. */
function findTroubles({ audience, feeds, supply, asOn, labels, providers }: Release): Trouble[] {
  if (audience !== 'restricted') return lateFeeds(feeds, asOn)
  const last = lastWholeMonth({ asOn })
  return [
    ...lateFeeds(feeds, asOn),
    ...unusualVolumes(supply.volumes, last, providers),
    ...fieldTroubles(supply.fillings, last, { ...labels, ...providers }),
  ]
}
