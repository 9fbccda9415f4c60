type Placed = { at: number; left: number; words: string | null }

/** Beside it, each on its own line: discs of the same month stand in a row. */
export const discSize = 20
const discGap = 2
const letter = 7.2
const roomForWords = 150

/**
 * Where the discs of markers stand in the lane, by the places of their months, in order; and whose words have room to the right
 * before what stands next there. `taken`: stretches of the lane in which other words stand.
 */
export function placeMarkers(
  markers: { x: number; label: string }[],
  { taken, right }: { taken: { from: number; to: number }[]; right: number },
): Placed[] {
  const lefts: number[] = []
  for (const { x } of markers) {
    const before = lefts.at(-1)
    const wanted = x - discSize / 2
    lefts.push(before === undefined ? wanted : Math.max(wanted, before + discSize + discGap))
  }
  return markers.map(({ x, label }, index) => {
    const left = lefts[index] ?? x
    const begin = left + discSize + 4
    const next = Math.min(
      right,
      lefts[index + 1] ?? Infinity,
      ...taken.filter(({ to }) => to > left).map(({ from }) => Math.max(from, left)),
    )
    const alone = (lefts[index + 1] ?? Infinity) - left < roomForWords
    return { at: x, left, words: alone || begin + label.length * letter > next ? null : label }
  })
}
