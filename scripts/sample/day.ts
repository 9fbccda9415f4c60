import { addDays } from '@dashboard/contract/month'
import type { Random } from './random.ts'

/** A day some days on, or empty when the extract was cut off before it. */
export function dayAfter(day: string, days: number, asAt: string): string {
  const later = addDays(day, Math.max(0, Math.round(days)))
  return later > asAt ? '' : later
}

/** A wall time some hours on, to the minute and never midnight, which says unknown; empty when it lies after the cut-off. */
export function timeAfter(time: string, hours: number, asAt: string): string {
  const minutes = Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16)) + Math.round(hours * 60)
  const later = addDays(time.slice(0, 10), Math.floor(minutes / 1440))
  return later > asAt ? '' : `${later}T${clockOf(minutes % 1440 || 1)}`
}

/** A time on a day between two hours, empty with the day. */
export function timeOn(day: string, random: Random, from = 8, to = 20): string {
  return day && `${day}T${clockOf(from * 60 + random.below((to - from) * 60))}`
}

/** Minutes after midnight as 09:05. */
export function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
