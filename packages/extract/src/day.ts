const pattern = /^\d{4}-\d{2}-\d{2}$/
const earliest = '1900-01-01'
const known = new Set<string>()
const mostKnown = 100_000

/** Is it a day of the calendar, written YYYY-MM-DD? */
export function isDay(text: string): boolean {
  if (known.has(text)) return true
  if (!pattern.test(text) || text < earliest) return false
  const instant = Date.parse(`${text}T00:00:00Z`)
  if (Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== text) return false
  if (known.size < mostKnown) known.add(text)
  return true
}
