import { z } from 'zod'
import { action, actionOptions } from './action.ts'
import { standing } from './kpi.ts'
import { textReleased } from './text.ts'
import { personalText } from './words.ts'

/** What happened and is nobody's action: a new team, a policy, a system that changed. */
export const event = z.object({
  id: z.string(),
  /** `September 2025`, or `3 September 2025` where the day is known. */
  when: z.string(),
  label: z.string(),
  words: z.string(),
  kpis: z.array(z.object({ id: z.string(), code: z.string(), title: z.string() })),
  recordedBy: z.string(),
  recordedAt: z.string(),
  withdrawn: z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
})
export type Event = z.infer<typeof event>

/** `marker` is the number by which the charts of the KPI mark it; null where they do not. */
const marker = z.number().int().nullable()

/** The actions and events of one KPI. */
export const kpiActions = z.object({
  standing,
  today: z.string(),
  actions: z.array(z.object({ marker, action })),
  events: z.array(z.object({ marker, event, released: textReleased.nullable() })),
  options: actionOptions,
})
export type KpiActions = z.infer<typeof kpiActions>

export const eventDraft = z.strictObject({
  kpis: z
    .array(z.string().max(60), 'Name the KPIs by their codes, such as F1, D3.')
    .min(1, 'Name the KPIs by their codes, such as F1, D3.')
    .max(10, 'Name ten KPIs or fewer.'),
  on: z
    .string('Give a day, or a month where no day is known.')
    .regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])(-\d{2})?$/, 'Give a day as 2026-04-30, or a month as 2026-04.'),
  label: personalText(5, 60, 'Say in 5 to 60 characters what it is called on charts.'),
  words: personalText(10, 600, 'Say in 10 to 600 characters what happened.'),
})
export type EventDraft = z.infer<typeof eventDraft>
