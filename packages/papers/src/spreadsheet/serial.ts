/** The number by which Excel knows a day or the first of a month: 1 January 1900 is 1, and 1900 is held for a leap year. */
export function serialOf(text: string): number | null {
  const day = /^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  return Number.isNaN(at) ? null : at / 86_400_000 + 25_569
}
