import { addMonths, daysBetween, lastDayOf, monthOf, monthRange, type Month } from '@dashboard/contract/month'
import type { Random } from './random.ts'

/** Stalking crimes recorded in a financial year (April to March): published figures, later years assumed. */
const yearly: Record<number, number> = {
  2014: 26,
  2015: 32,
  2016: 44,
  2017: 90,
  2018: 170,
  2019: 585,
  2020: 2600,
  2021: 2700,
  2022: 2780,
  2023: 2650,
  2024: 2600,
  2025: 2650,
}
const seasons = [1.02, 0.94, 1, 1.01, 1.04, 1.06, 1.08, 1.06, 1.02, 1, 0.96, 0.9]
/** Reports fell when people were told to stay at home, and caught up in the months after. */
const lockdown: Record<Month, number> = {
  '2020-04': 0.75,
  '2020-05': 0.95,
  '2020-06': 1.12,
  '2020-07': 1.1,
  '2020-08': 1.08,
}
/** How far months stray from what is expected: counts vary 1.3 times as much as chance alone would have them. */
const spread = 0.076
/** Stalking crimes that are not cancelled, among all. */
const shareStalking = 0.437

/**
 * How many crimes of any class each month holds, adding up to exactly `crimes`. A small extract keeps recent months at
 * their real size and begins later; one that is larger than the whole history is that history, scaled up.
 */
export function monthlyVolumes(crimes: number, asAt: string, random: Random): { month: Month; crimes: number }[] {
  const months = monthRange('2014-04', monthOf(asAt))
  const expected = months.map((month) => expectedIn(month, asAt) / shareStalking)
  const total = expected.reduce((sum, each) => sum + each, 0)
  let first = 0
  if (crimes < total) {
    let left = crimes
    first = expected.findLastIndex((each) => (left -= each) < 0)
  }
  const kept = expected.slice(first).map((each) => each * random.logNormal(1, spread))
  const scale = crimes / kept.reduce((sum, each) => sum + each, 0)
  let before = 0
  let given = 0
  return kept.map((each, index) => {
    before += each * scale
    const upTo = index === kept.length - 1 ? crimes : Math.round(before)
    const here = upTo - given
    given = upTo
    return { month: addMonths('2014-04', first + index), crimes: here }
  })
}

function expectedIn(month: Month, asAt: string): number {
  const year = Number(month.slice(0, 4)) - (month.slice(5) < '04' ? 1 : 0)
  const whole = ((yearly[year] ?? 2700) / 12) * (seasons[Number(month.slice(5)) - 1] ?? 1) * (lockdown[month] ?? 1)
  if (monthOf(asAt) !== month) return whole
  return (whole * (daysBetween(`${month}-01`, asAt) + 1)) / (daysBetween(`${month}-01`, lastDayOf(month)) + 1)
}
