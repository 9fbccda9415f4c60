import { isDay } from './day.ts'

/** An instant in UTC as Postgres reads it without doubt, and what was uncertain about the wall time it came from. */
export type Instant = { utc: string; day: string; midnight: boolean; clockChange: boolean }

const pattern = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/

/**
 * Reads a London wall time, or a time with its offset; null when it is neither.
 * The hour that clocks repeat is the first one (BST); in the hour they skip, the time is moved on by an hour.
 */
export function readInstant(text: string): Instant | null {
  const day = text.slice(0, 10)
  const time = times.get(text.slice(10))
  const utc = time?.[seasons.get(day) ?? 'changing']
  return time && utc ? { utc: day + utc, day, midnight: time.midnight, clockChange: false } : readNew(text)
}

function readNew(text: string): Instant | null {
  const match = pattern.exec(text)
  const day = text.slice(0, 10)
  if (!match || !isDay(day)) return null
  const [, second = ':00', offset] = match
  const time = text.slice(10, 16) + second
  if (offset) return readOffset(day + time + offset)
  if (seasons.size < mostDays) seasons.set(day, seasonOf(day))
  if (times.size < mostTimes) times.set(text.slice(10), timeOf(time))
  const { begins, ends } = summerTime(day.slice(0, 4))
  const wall = day + time
  const summer = wall >= `${begins}T02` && wall < `${ends}T02`
  const hour = wall.slice(0, 13)
  return {
    utc: `${summer ? addHours(wall, -1) : wall}Z`,
    day,
    midnight: time === 'T00:00:00',
    clockChange: hour === `${begins}T01` || hour === `${ends}T01`,
  }
}

/** What is known of days and of times of day from the cells before: the times of an extract are made of few of them. */
const seasons = new Map<string, Season>()
const times = new Map<string, TimeOfDay>()
const mostDays = 100_000
const mostTimes = 100_000

type Season = 'winter' | 'summer' | 'changing'
/** A time in UTC on the days of each season; null where that takes more than the time to tell. */
type TimeOfDay = Record<Season, string | null> & { midnight: boolean }

function seasonOf(day: string): Season {
  const { begins, ends } = summerTime(day.slice(0, 4))
  if (day === begins || day === ends) return 'changing'
  return day > begins && day < ends ? 'summer' : 'winter'
}

function timeOf(time: string): TimeOfDay {
  const summer = time < 'T01' ? null : `${addHours(`2000-01-01${time}`, -1).slice(10)}Z`
  return { winter: `${time}Z`, summer, changing: null, midnight: time === 'T00:00:00' }
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
