import { z } from 'zod'
import { statement } from './kpi.ts'
import { personalText } from './words.ts'

/** What puts an item on the agenda, in the order of their weight; `own` is the chair's. */
export const agendaKind = z.enum(['signal', 'target', 'missed', 'data', 'action', 'plan', 'improvement', 'own'])
export type AgendaKind = z.infer<typeof agendaKind>

export const agendaItem = z.object({
  /** The same from load to load: `signal:charge-rate`. */
  key: z.string(),
  kind: agendaKind,
  /** What kind it is, in words: 'New signal'. */
  label: z.string(),
  title: z.string(),
  sentence: z.string(),
  /** The KPIs that it is of; the chart is that of the first. */
  kpis: z.array(z.object({ id: z.string(), code: z.string(), shortTitle: z.string(), theme: z.string() })),
  icon: statement.shape.icon,
  /** Of the group, in the chair's words; empty where nothing is. */
  asked: z.string(),
})
export type AgendaItem = z.infer<typeof agendaItem>

/** An item that the chair has taken off, which stays to be read. */
export const hiddenItem = agendaItem.extend({
  hidden: z.object({ reason: z.string(), by: z.string(), at: z.string() }),
})
export type HiddenItem = z.infer<typeof hiddenItem>

export const agenda = z.object({
  meeting: z.object({ id: z.string(), title: z.string() }),
  /** How many changes have been made to it: each is made to the version that its writer saw. */
  version: z.number().int(),
  /** Whether the items are as they stood when the meeting was frozen, and stay so. */
  frozen: z.boolean(),
  /** In the order in which they are taken. */
  items: z.array(agendaItem),
  hidden: z.array(hiddenItem),
})
export type Agenda = z.infer<typeof agenda>

const seen = { version: z.int('Say which version of the agenda you saw.').min(0), key: z.string().min(3).max(120) }

export const moveDraft = z.strictObject({ ...seen, to: z.enum(['up', 'down'], 'Move it up or down.') })
export type MoveDraft = z.infer<typeof moveDraft>

/** An item of the chair's own: a new one, or another wording of one that is there. */
export const ownItemDraft = z.strictObject({
  ...seen,
  key: seen.key.nullable(),
  title: personalText(3, 100, 'Say in 3 to 100 characters what it is about.'),
  sentence: personalText(3, 400, 'Say in 3 to 400 characters what the group should know.'),
})
export type OwnItemDraft = z.infer<typeof ownItemDraft>

export const hideDraft = z.strictObject({
  ...seen,
  reason: personalText(10, 400, 'Say in 10 to 400 characters why the group need not take it.'),
})
export type HideDraft = z.infer<typeof hideDraft>

export const showDraft = z.strictObject(seen)
export type ShowDraft = z.infer<typeof showDraft>

export const askDraft = z.strictObject({
  ...seen,
  asked: personalText(0, 200, 'Say in at most 200 characters what is asked of the group.'),
})
export type AskDraft = z.infer<typeof askDraft>
