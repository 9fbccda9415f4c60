import type { RemindersPage } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import type { DB } from '@dashboard/db'
import type { Kysely } from 'kysely'
import { listCalendars } from './calendars.ts'
import { dueThings, type DueThing } from './due-things.ts'

type Asked = { today: string; /** Where people open the dashboard. */ origin: string; who: string }

/** A text for each owner, to be sent by hand: what is due when, and where to read of it. Titles could hold figures: they are left out. */
export async function remindersPage(db: Kysely<DB>, { today, origin, who }: Asked): Promise<RemindersPage> {
  const byOwner = Map.groupBy(await dueThings(db), ({ owner }) => owner)
  const owners = [...byOwner].sort(([a], [b]) => a.localeCompare(b, 'en-GB'))
  return {
    today,
    owners: owners.map(([owner, due]) => reminderOf(owner, due, { today, origin })),
    calendars: await listCalendars(db, who),
  }
}

function reminderOf(owner: string, due: DueThing[], { today, origin }: Pick<Asked, 'today' | 'origin'>) {
  const overdue = due.filter(({ dueOn }) => dueOn < today)
  const ahead = due.filter(({ dueOn }) => dueOn >= today)
  const listed = (title: string, things: DueThing[]) =>
    things.length === 0
      ? []
      : ['', title, ...things.map(({ name, dueOn, path }) => `${name}, due ${dayName(dueOn)}: ${origin}${path}`)]
  return {
    owner,
    overdue: overdue.length,
    open: due.length,
    subject: `Stalking Delivery Group: what is due of ${owner}`,
    text: [
      `To: ${owner}. As at ${dayName(today)}.`,
      ...listed('Overdue', overdue),
      ...listed('Still to come', ahead),
      '',
      'Please open each link and say how it stands.',
    ].join('\n'),
  }
}
