import { rangeOf, sumOf, type Possible, type Range } from './possible-values.ts'

/** Beside fewer counts that are shown rounded, that a table is withheld would itself tell what is in it. */
const fewestRounded = 2

/**
 * Whether cells that add up to a total tell more than each by itself: fewer values of a hidden one, or more of the total than
 * it shows. That no value at all is ruled out also keeps two releases from telling more together than each alone.
 * Worked example: a total of 240, one cell shown as 235 (233 to 237) and another of 1 to 4: it can only be 3 or 4.
 */
export function tellsTooMuch(cells: Possible[], total: Range): boolean {
  const sum = sumOf(cells.map(({ values }) => rangeOf(values)))
  const exact = total.lowest === total.highest
  if (!exact && (sum.lowest > total.lowest || sum.highest < total.highest)) return true
  if (cells.every(({ guarded }) => guarded.length === 0)) return false
  const rounded = cells.filter(({ guarded, values }) => guarded.length === 0 && values.length > 1).length
  if (rounded + (exact ? 0 : 1) < fewestRounded) return true
  const left = narrowed(
    cells.map(({ values }) => values),
    total,
  )
  return cells.some(({ guarded }, at) => {
    const possible = left[at] ?? []
    const most = guarded.at(-1) ?? 0
    // What may be a large count as well is not known to be a protected one.
    return possible.every((value) => value <= most) && guarded.some((value) => !possible.includes(value))
  })
}

/** The values that the total and the other cells leave each cell. */
function narrowed(cells: number[][], total: Range): number[][] {
  const ranges = cells.map(rangeOf)
  const sum = sumOf(ranges)
  const left = cells.map((values, at) => {
    const { lowest, highest } = ranges[at] ?? rangeOf([])
    return values.filter(
      (value) => value >= total.lowest - (sum.highest - highest) && value <= total.highest - (sum.lowest - lowest),
    )
  })
  return left.every((values, at) => values.length === cells[at]?.length) ? cells : narrowed(left, total)
}
