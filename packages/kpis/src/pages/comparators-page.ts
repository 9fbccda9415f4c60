import type { ComparatorsPage, GroupMember } from '@dashboard/contract'
import { kpis } from '../catalogue.ts'
import { groupName, type Comparator } from '../comparators/load-comparators.ts'
import { publishedCounts, publishedValue } from '../comparators/published.ts'
import { isOther } from '../comparators/told.ts'
import type { Release } from '../release.ts'
import { standingOf } from './standing.ts'
import { Unanswerable } from './unanswerable.ts'

/** The forces that this one is shown beside, and every published figure that is held, by KPI; for the restricted view alone. */
export function comparatorsPage(release: Release, group: GroupMember[]): ComparatorsPage {
  if (release.audience !== 'restricted') throw new Unanswerable('Comparators are for the restricted view.')
  const { figures, group: compared } = release.comparators
  const named = figures.filter((each) => isOther(each, release) && !compared.forces.includes(each.force))
  return {
    standing: standingOf(release),
    group: groupName(compared),
    members: group.filter(({ removed }) => removed === null),
    removed: group.filter(({ removed }) => removed !== null),
    others: [...new Set(named.map(({ force }) => force))].sort(),
    kpis: kpis.flatMap(({ id, code, shortTitle }) => {
      const own = figures.filter(({ kpiId }) => kpiId === id)
      return own.length === 0 ? [] : [{ kpiId: id, name: `${code} ${shortTitle}`, figures: own.map(toldOf) }]
    }),
  }
}

function toldOf(figure: Comparator): ComparatorsPage['kpis'][number]['figures'][number] {
  const { force, year, basis, source, sourceAddress, asAt, coverage, notComparable, status } = figure
  return {
    force,
    year,
    basis,
    value: publishedValue(figure),
    counts: publishedCounts(figure),
    source: sourceAddress ? `${source}, ${sourceAddress}` : source,
    asAt,
    coverage,
    notComparable,
    status,
  }
}
