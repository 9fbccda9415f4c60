import { serialOf } from '../charts/axes.ts'

/** The number by which Excel knows a day, or the first of a month; null of what is neither. */
export function dayNumber(text: string): number | null {
  if (/^\d{4}-\d{2}$/.test(text)) return serialOf(`${text}-01`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? serialOf(text) : null
}
