import { rangeOf, sumOf, type Possible, type Range } from './possible-values.ts'

/** Beside fewer counts that are shown rounded, that a table is withheld would itself tell what is in it. */
const fewestRounded = 2

/**
 * Whether cells that add up to a total tell too much: a hidden one is left fewer than `fewest` possible values, or the cells
 * say more of the total than it shows.
 * Worked example: a total of 240, one cell shown as 235 (233 to 237) and another of 1 to 4: it can only be 3 or 4.
 */
export function tellsTooMuch(cells: Possible[], total: Range, fewest: number): boolean {
  const ranges = cells.map(({ values }) => rangeOf(values))
  const sum = sumOf(ranges)
  const exact = total.lowest === total.highest
  if (!exact && (sum.lowest > total.lowest || sum.highest < total.highest)) return true
  if (cells.every(({ hidden }) => !hidden)) return false
  const rounded = cells.filter(({ hidden, values }) => !hidden && values.length > 1).length
  if (rounded + (exact ? 0 : 1) < fewestRounded) return true
  return cells.some(({ hidden, values }, at) => {
    const own = ranges[at] ?? rangeOf([])
    const lowest = total.lowest - (sum.highest - own.highest)
    const highest = total.highest - (sum.lowest - own.lowest)
    return hidden && values.filter((value) => value >= lowest && value <= highest).length < fewest
  })
}
