import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator'
import type { DueThing } from './due-things.ts'

const weekSeconds = 7 * 86_400

/** Due dates as whole days with a link each: calendars lie on telephones and other people's servers, so that no words are in it. */
export function calendarFile(owner: string, due: DueThing[], { origin, now }: { origin: string; now: Date }): string {
  const calendar = ical({
    name: `Stalking Delivery Group: ${owner}`,
    prodId: { company: 'Stalking Delivery Group', product: 'Due dates', language: 'EN' },
    ttl: 6 * 3_600,
  })
  for (const { id, name, dueOn, path } of due) {
    calendar.createEvent({
      id,
      // Whole days are written by the clock of UTC.
      start: new Date(`${dueOn}T00:00:00Z`),
      allDay: true,
      stamp: now,
      summary: `${name} is due`,
      url: `${origin}${path}`,
      description: `${origin}${path}`,
      transparency: ICalEventTransparency.TRANSPARENT,
      alarms: [{ type: ICalAlarmType.display, triggerBefore: weekSeconds }],
    })
  }
  return calendar.toString()
}
