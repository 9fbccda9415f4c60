/**
 * Whether a total tells a reader who takes away the parts that are shown too much about one that is hidden: whether some
 * total that these parts could have would leave some hidden part fewer than `fewest` possible values. It looks at all
 * totals that are possible, never at the true one, so that withholding the total tells nothing either.
 * `hidden`: the values that each hidden part could have. `show`: how a total is shown. `rounded`: the values of parts that are
 * shown rounded, of which nothing is protected.
 * Sets of numbers are bits of a bigint, so adding sets up is shifting them.
 * Worked example: 6 shown, one part of 1 to 4 hidden, totals rounded to 5. A total of 7 is shown as 5 and can only be 6 + 1.
 */
export function tellsPart(
  shown: number,
  hidden: number[][],
  show: (total: number) => number | null,
  fewest: number,
  rounded: number[][] = [],
): boolean {
  if (hidden.length === 0) return false
  const looks = totalsByLook(shown, sums([...hidden, ...rounded]), show)
  return hidden.some((values, index) => {
    const others = sums([...hidden.toSpliced(index, 1), ...rounded])
    return looks.some((totals) => {
      const possible = values.filter((value) => ((others << BigInt(value)) & totals) !== 0n)
      return possible.length > 0 && possible.length < fewest
    })
  })
}

/** Every number that one value of each set can add up to. */
function sums(sets: number[][]): bigint {
  return sets.reduce((reached, values) => values.reduce((all, value) => all | (reached << BigInt(value)), 0n), 1n)
}

function totalsByLook(shown: number, reached: bigint, show: (total: number) => number | null): bigint[] {
  const bits = reached.toString(2).split('').toReversed()
  const possible = bits.flatMap((bit, sum) => (bit === '1' ? [sum] : []))
  const looks = Map.groupBy(possible, (sum) => show(shown + sum))
  return [...looks.values()].map((group) => group.reduce((all, sum) => all | (1n << BigInt(sum)), 0n))
}
