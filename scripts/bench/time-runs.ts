/** Milliseconds that an act takes once warm: in the median of so many runs, and in the quickest, which a busy machine moves least. */
export function timeRuns(runs: number, act: () => unknown): { median: number; quickest: number } {
  for (let run = 0; run < runs / 2; run += 1) act()
  const times = Array.from({ length: runs }, () => {
    const began = performance.now()
    act()
    return performance.now() - began
  }).sort((a, b) => a - b)
  const at = (index: number) => Number((times[index] ?? 0).toFixed(3))
  return { median: at(Math.floor(runs / 2)), quickest: at(0) }
}
