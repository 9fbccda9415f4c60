const format = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/London',
})

/** The day of an instant in London: `3 November 2026`. */
export function londonDay(instant: string): string {
  return format.format(new Date(instant))
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' })

/** The time of an instant by the clock in London: `14:03`. */
export function londonTime(instant: string): string {
  return clock.format(new Date(instant))
}
