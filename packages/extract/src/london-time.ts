import { isDay } from './day.ts'

/** An instant in UTC as Postgres reads it without doubt, and what was uncertain about the wall time it came from. */
export type Instant = { utc: string; day: string; midnight: boolean; clockChange: boolean }

const pattern = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/

/**
 * Reads a London wall time, or a time with its offset; null when it is neither.
 * The hour that clocks repeat is the first one (BST); in the hour they skip, the time is moved on by an hour.
 */
export function readInstant(text: string): Instant | null {
  const match = pattern.exec(text)
  if (!match || !isDay(text.slice(0, 10))) return null
  const [, second = ':00', offset] = match
  const wall = text.slice(0, 16) + second
  if (offset) return readOffset(wall + offset)
  const { begins, ends } = summerTime(text.slice(0, 4))
  const summer = wall >= `${begins}T02` && wall < `${ends}T02`
  const hour = wall.slice(0, 13)
  return {
    utc: `${summer ? addHours(wall, -1) : wall}Z`,
    day: text.slice(0, 10),
    midnight: wall.endsWith('T00:00:00'),
    clockChange: hour === `${begins}T01` || hour === `${ends}T01`,
  }
}

function readOffset(text: string): Instant {
  const utc = new Date(text).toISOString().slice(0, 19)
  const { begins, ends } = summerTime(utc.slice(0, 4))
  const local = utc >= `${begins}T01` && utc < `${ends}T01` ? addHours(utc, 1) : utc
  return { utc: `${utc}Z`, day: local.slice(0, 10), midnight: local.endsWith('T00:00:00'), clockChange: false }
}

function addHours(time: string, hours: number): string {
  const hour = Number(time.slice(11, 13)) + hours
  if (hour >= 0 && hour < 24) return time.slice(0, 11) + String(hour).padStart(2, '0') + time.slice(13)
  return new Date(Date.parse(`${time}Z`) + hours * 3_600_000).toISOString().slice(0, 19)
}

const years = new Map<string, { begins: string; ends: string }>()

/** The days on which British Summer Time begins and ends: the last Sundays of March and October. */
function summerTime(year: string): { begins: string; ends: string } {
  const known = years.get(year)
  if (known) return known
  const found = { begins: lastSunday(Number(year), 2), ends: lastSunday(Number(year), 9) }
  years.set(year, found)
  return found
}

function lastSunday(year: number, month: number): string {
  const last = new Date(Date.UTC(year, month, 31))
  return new Date(last.getTime() - last.getUTCDay() * 86_400_000).toISOString().slice(0, 10)
}
