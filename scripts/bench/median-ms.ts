/** Milliseconds that an act takes in the median of so many runs, once warm. */
export function medianMs(runs: number, act: () => unknown): number {
  for (let run = 0; run < runs / 2; run += 1) act()
  const times = Array.from({ length: runs }, () => {
    const began = performance.now()
    act()
    return performance.now() - began
  }).sort((a, b) => a - b)
  return Number((times[Math.floor(runs / 2)] ?? 0).toFixed(3))
}
