/** Places for labels as near as can be to where they are wanted, in the same order, `gap` apart and between two edges. */
export function spread(wanted: number[], gap: number, { top, bottom }: { top: number; bottom: number }): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
  const placed = [...wanted]
  let edge = top
  for (const index of order) {
    placed[index] = Math.max(wanted[index] ?? 0, edge)
    edge = (placed[index] ?? 0) + gap
  }
  edge = bottom
  for (const index of order.toReversed()) {
    placed[index] = Math.min(placed[index] ?? 0, edge)
    edge = (placed[index] ?? 0) - gap
  }
  return placed
}
