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
