import { monthsBetween, type Month } from '@dashboard/contract/month'
import type { DB } from '@dashboard/db'
import type { Transaction } from 'kysely'
import type { Cell } from '../cell.ts'
import type { Breakdown } from '../dimensions.ts'
import { categoriesOf } from './by-category.ts'
import { countCells, type Given } from './count-cells.ts'
import { listCases } from './list-cases.ts'

const manyProfiles = 1_000_000
/** Kinds whose cells are counts by month and nothing else, so that those of several months add up. */
const kinds = ['snapshot', 'proportion', 'mix']

/** Whether a measure has more cases than memory should hold at once: a million crimes or more, each at every month end or by its fields. */
export function isVast({ kpi, measure, profiles }: Given): boolean {
  const several = measure.kind === 'snapshot' || kpi.countsPerCase !== undefined
  return several && kinds.includes(measure.kind) && (profiles?.in8q.length ?? 0) > manyProfiles
}

/** The cells that `countCells` gives of all cases, in the same order, counted from a part of the months at a time. */
export async function countInPieces(db: Transaction<DB>, given: Given, last: Month, pieces = 6): Promise<Cell[][][]> {
  const found = given.populations.map((): Cell[] => [])
  for (let at = 0; at < pieces; at += 1) {
    const counted = countCells(given, await listCases(db, given, last, { at, of: pieces }))
    for (const cells of found) for (const breakdown of counted.next().value ?? []) cells.push(...breakdown)
  }
  return found.map((cells) => joined(cells, given))
}

/** One cell for all that are of the same category, from the earliest month of any; those of each breakdown together. */
function joined(cells: Cell[], { measure, profiles }: Given): Cell[][] {
  const first = cells.map(({ firstMonth }) => firstMonth).reduce((one, other) => (other < one ? other : one))
  const parts = ['', ...(measure.kind === 'mix' ? Object.keys(measure.categories) : []), 'unknown']
  return [...Map.groupBy(cells, ({ breakdown }) => breakdown)].map(([breakdown, group]) => {
    const names = profiles && breakdown !== 'all' ? categoriesOf(profiles, breakdown as Breakdown).names : ['all']
    const place = ({ category, part }: Cell) => names.indexOf(category) * parts.length + parts.indexOf(part)
    const alike = [...Map.groupBy(group, place)].toSorted(([one], [other]) => one - other)
    return alike.map(([, same]) => same.map((cell) => from(first, cell)).reduce(added))
  })
}

function from(firstMonth: Month, cell: Cell): Cell {
  const earlier = Array.from({ length: monthsBetween(firstMonth, cell.firstMonth) }, () => 0)
  const longer = (counts: number[] | null) => counts && [...earlier, ...counts]
  return {
    ...cell,
    firstMonth,
    cases: [...earlier, ...cell.cases],
    met: longer(cell.met),
    unknown: longer(cell.unknown),
  }
}

function added(one: Cell, other: Cell): Cell {
  const sum = (counts: number[] | null, others: number[] | null) =>
    counts && counts.map((count, at) => count + (others?.[at] ?? 0))
  return {
    ...one,
    cases: one.cases.map((count, at) => count + (other.cases[at] ?? 0)),
    met: sum(one.met, other.met),
    unknown: sum(one.unknown, other.unknown),
  }
}
