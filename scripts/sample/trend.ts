/** Rates in the middle of some years, earliest first. */
export type Trend = readonly (readonly [year: number, rate: number])[]

/** The rate on a day: between the years given in proportion, before and after them unchanged. */
export function rateOn(day: string, trend: Trend): number {
  const when = Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) - 0.5) / 12 - 0.5
  let [earlier, rate] = trend[0] ?? [0, 0]
  for (const [year, next] of trend) {
    if (when <= year) return year === earlier ? next : rate + ((next - rate) * (when - earlier)) / (year - earlier)
    earlier = year
    rate = next
  }
  return rate
}
