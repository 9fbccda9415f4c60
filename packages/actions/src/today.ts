const format = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: 'Europe/London' })

/** The day in London, as `2026-11-27`: by it what is overdue is told. */
export function todayInLondon(now: Date = new Date()): string {
  return format.format(now)
}
