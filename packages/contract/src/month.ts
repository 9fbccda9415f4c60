/** A calendar month in London, as `2026-04`. */
export type Month = string

const names = 'January February March April May June July August September October November December'.split(' ')

/** `2026-04` plus 3 is `2026-07`. */
export function addMonths(month: Month, count: number): Month {
  const index = monthIndex(month) + count
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** Months from `from` to `to`: 0 in the same month, negative when `to` is earlier. */
export function monthsBetween(from: Month, to: Month): number {
  return monthIndex(to) - monthIndex(from)
}

/** Every month from `from` to `to`, both included. */
export function monthRange(from: Month, to: Month): Month[] {
  return Array.from({ length: Math.max(0, monthsBetween(from, to) + 1) }, (_, index) => addMonths(from, index))
}

/** The month that a day (`2026-04-30`) or an instant written as text lies in. */
export function monthOf(day: string): Month {
  return day.slice(0, 7)
}

/** The last day of a month, as `2026-04-30`. */
export function lastDayOf(month: Month): string {
  return addDays(`${addMonths(month, 1)}-01`, -1)
}

/** `2026-04-30` plus 1 is `2026-05-01`. */
export function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10)
}

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000
}

/** `2026-04` is `April 2026`. */
export function monthName(month: Month): string {
  return `${names[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`
}

/** `2026-04` is `Apr 2026`. */
export function shortMonthName(month: Month): string {
  return `${names[Number(month.slice(5, 7)) - 1]?.slice(0, 3)} ${month.slice(0, 4)}`
}

/** `2026-10-31` is `31 October 2026`. */
export function dayName(day: string): string {
  return `${Number(day.slice(8, 10))} ${monthName(monthOf(day))}`
}

/** A run of months in words: `May 2025 to April 2026`, `October to December 2025`, or one month alone. */
export function periodName(from: Month, to: Month): string {
  if (from === to) return monthName(from)
  const [first, year] = monthName(from).split(' ')
  return `${year === to.slice(0, 4) ? first : monthName(from)} to ${monthName(to)}`
}

function monthIndex(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
}
