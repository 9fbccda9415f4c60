import { z } from 'zod'
import { personalText } from './words.ts'

/** What is due of each owner, as text to be sent by hand: links and days, never titles or figures. */
export const remindersPage = z.object({
  today: z.string(),
  owners: z.array(
    z.object({
      owner: z.string(),
      overdue: z.number().int(),
      open: z.number().int(),
      subject: z.string(),
      text: z.string(),
    }),
  ),
  /** Of whoever asks, and not withdrawn. */
  calendars: z.array(
    z.object({ id: z.string(), owner: z.string(), madeAt: z.string(), endsAt: z.string(), ended: z.boolean() }),
  ),
})
export type RemindersPage = z.infer<typeof remindersPage>

export const calendarDraft = z.strictObject({
  owner: personalText(2, 60, 'Choose whose due dates it tells.'),
})

/** The address is told once, and kept nowhere. */
export const madeCalendar = z.object({ id: z.string(), owner: z.string(), address: z.string(), endsAt: z.string() })
export type MadeCalendar = z.infer<typeof madeCalendar>

export const withdrawnCalendar = z.object({ id: z.string(), owner: z.string() })
