/** An instant in UTC as Postgres reads it without doubt, and what was uncertain about the wall time it came from. */
export type Instant = { utc: string; day: string; midnight: boolean; clockChange: boolean }

const pattern = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/

/**
 * Reads a London wall time, or a time with its offset; null when it is neither.
 * The hour that clocks repeat is the first one (BST); in the hour they skip, the time is moved on by an hour.
 */
export function readInstant(text: string): Instant | null {
  const match = pattern.exec(text)
  if (!match) return null
  const [, year = '', month = '', date = '', hour = '', minute = '', second = '00', offset] = match
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(date), Number(hour), Number(minute), Number(second))
  if (new Date(wall).toISOString().slice(0, 10) !== `${year}-${month}-${date}`) return null
  const { begins, ends } = summerTime(Number(year))
  const instant = offset
    ? Date.parse(`${year}-${month}-${date}T${hour}:${minute}:${second}${offset}`)
    : wall - (wall >= begins + hourLong * 2 && wall < ends + hourLong * 2 ? hourLong : 0)
  const local = instant + (instant >= begins + hourLong && instant < ends + hourLong ? hourLong : 0)
  const clock = new Date(local).toISOString()
  const at = (change: number) => !offset && wall >= change + hourLong && wall < change + hourLong * 2
  return {
    utc: `${new Date(instant).toISOString().slice(0, 19)}Z`,
    day: clock.slice(0, 10),
    midnight: clock.slice(11, 19) === '00:00:00',
    clockChange: at(begins) || at(ends),
  }
}

const hourLong = 3_600_000
const years = new Map<number, { begins: number; ends: number }>()

/** Midnight of the days on which British Summer Time begins and ends: the last Sundays of March and October. */
function summerTime(year: number): { begins: number; ends: number } {
  const known = years.get(year)
  if (known) return known
  const found = { begins: lastSunday(year, 2), ends: lastSunday(year, 9) }
  years.set(year, found)
  return found
}

function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 31))
  return last.getTime() - last.getUTCDay() * 86_400_000
}
