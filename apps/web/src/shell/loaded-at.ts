const format = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
})

/** When a load was made, by the clock in London: `3 November at 06:12`. */
export function loadedAtName(instant: string): string {
  return format.format(new Date(instant))
}
