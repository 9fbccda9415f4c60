import { addDays } from '@dashboard/contract/month'

/** A day some days on, or empty when the extract was cut off before it. */
export function dayAfter(day: string, days: number, asAt: string): string {
  const later = addDays(day, Math.max(0, Math.round(days)))
  return later > asAt ? '' : later
}

/** A wall time some hours on, to the minute; empty when it lies after the cut-off. */
export function timeAfter(time: string, hours: number, asAt: string): string {
  const [day = '', clock = '00:00'] = time.split('T')
  const minutes = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5)) + Math.round(hours * 60)
  const later = addDays(day, Math.floor(minutes / 1440))
  return later > asAt ? '' : `${later}T${clockOf(((minutes % 1440) + 1440) % 1440)}`
}

/** Minutes after midnight as 09:05. */
export function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
