import { z } from 'zod'
import { standing } from './kpi.ts'
import { month } from './point.ts'
import { textReleased } from './text.ts'
import { chosenMonth, personalText } from './words.ts'

const day = z.string()
const named = z.object({ id: z.string(), title: z.string() })
const kpiName = z.object({ id: z.string(), code: z.string(), title: z.string() })

export const actionSource = z.enum(['delivery-group', 'scrutiny-panel', 'inspection'])
export type ActionSource = z.infer<typeof actionSource>

export const actionStatus = z.enum(['open', 'on-track', 'at-risk', 'done', 'withdrawn'])
export type ActionStatus = z.infer<typeof actionStatus>

export const direction = z.enum(['higher', 'lower'])
export type Direction = z.infer<typeof direction>

/** What the figures say of an effect that was expected. No state says what brought it about. */
export const effect = z.object({
  state: z.enum(['too-early', 'not-tested', 'no-evidence', 'as-expected', 'otherwise']),
  sentence: z.string(),
})
export type Effect = z.infer<typeof effect>

/** An action as a reader may see it: outside the force as it was when it was released. */
export const action = z.object({
  id: z.string(),
  number: z.number().int(),
  version: z.number().int(),
  title: z.string(),
  what: z.string(),
  /** A role. */
  owner: z.string(),
  /** From when it can work, which its KPIs' charts mark; null where they do not. */
  startsOn: day.nullable(),
  dueOn: day,
  /** Before it was moved. */
  firstDueOn: day,
  /** For the force alone: others do not read what was done since it was released. */
  overdue: z.boolean(),
  source: named,
  status: named,
  /** Neither done nor withdrawn: outside the force when it was released. */
  open: z.boolean(),
  statusOn: day.nullable(),
  updates: z.number().int(),
  closedOn: day.nullable(),
  evidence: z.string().nullable(),
  kpis: z.array(kpiName),
  planLine: z.string().nullable(),
  meeting: z.string().nullable(),
  expected: z.object({ kpi: kpiName, direction, month, words: z.string() }).nullable(),
  effect: effect.nullable(),
})
export type Action = z.infer<typeof action>

/** What a form about actions lets choose. */
export const actionOptions = z.object({
  sources: z.array(named),
  statuses: z.array(named),
  directions: z.array(named),
  /** Roles that answer for something already. */
  owners: z.array(z.string()),
  kpis: z.array(kpiName),
  /** Those of the plan, to which an action may belong. */
  planLines: z.array(named),
})

export const actionsPage = z.object({
  standing,
  /** The day in London by which what is overdue is told. */
  today: day,
  open: z.number().int(),
  overdue: z.number().int(),
  /** How many the filter finds. */
  found: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  /** Open ones first, what is due first before the rest. */
  actions: z.array(action),
  themes: z.array(named),
  options: actionOptions,
})
export type ActionsPage = z.infer<typeof actionsPage>

export const actionFilter = {
  owner: z.string().max(60).optional(),
  theme: z.string().max(60).optional(),
  kpi: z.string().max(60).optional(),
  status: z.enum([...actionStatus.options, 'overdue', 'unfinished'], 'Choose a status from the list.').optional(),
  source: actionSource.optional(),
}

export const actionUpdate = z.object({
  number: z.number().int(),
  status: named,
  on: day,
  words: z.string(),
  evidence: z.string().nullable(),
  by: z.string(),
  at: z.string(),
})
export type ActionUpdate = z.infer<typeof actionUpdate>

export const actionPage = z.object({
  standing,
  today: day,
  action,
  /** What of it partners read. */
  released: textReleased.nullable(),
  /** The latest first; none outside the force. */
  updates: z.array(actionUpdate),
  /** What it said each time, the latest first. */
  versions: z.array(
    z.object({
      version: z.number().int(),
      by: z.string(),
      at: z.string(),
      /** What it changed, in words; of the first that it was added. */
      changes: z.array(z.string()),
    }),
  ),
  options: actionOptions,
})
export type ActionPage = z.infer<typeof actionPage>

const chosenDay = (sentence: string) => z.iso.date(sentence)

const content = {
  title: personalText(5, 60, 'Say in 5 to 60 characters what it is called on charts.'),
  what: personalText(10, 600, 'Say in 10 to 600 characters what is to be done.'),
  owner: personalText(2, 60, 'Give the role that answers for it, such as Head of Crime.'),
  startsOn: chosenDay('Give the day from which it can work, or leave it out.').nullable(),
  dueOn: chosenDay('Give the day by which it is to be done.'),
  source: z.enum(actionSource.options, 'Choose who asked for it.'),
  kpis: z
    .array(z.string().max(60), 'Name the KPIs by their codes, such as F1, D3.')
    .min(1, 'Name the KPIs by their codes, such as F1, D3.')
    .max(10, 'Name ten KPIs or fewer.'),
  planLine: z.uuid('Give the id of the line of the plan, or leave it out.').nullable(),
  meeting: z.uuid('Give the id of the meeting, or leave it out.').nullable(),
  effectKpi: z.string().max(60).nullable(),
  effectDirection: z.enum(direction.options, 'Choose which way it is expected to move.').nullable(),
  effectMonth: chosenMonth('Choose the month by which it is expected to show.').nullable(),
}

export const actionDraft = z.strictObject(content)
export type ActionDraft = z.infer<typeof actionDraft>

const seen = z.number('Send the version that was seen.').int().positive()

/** A change names the version that its writer saw. */
export const actionChange = z.strictObject({ ...content, version: seen })
export type ActionChange = z.infer<typeof actionChange>

export const actionReturn = z.strictObject({ version: seen, to: z.number('Choose a version.').int().positive() })
export type ActionReturn = z.infer<typeof actionReturn>

export const updateDraft = z.strictObject({
  /** How many updates its writer saw. */
  updates: z.number('Send how many updates were seen.').int().nonnegative(),
  status: z.enum(actionStatus.options, 'Choose how it stands.'),
  on: chosenDay('Give the day that it is about.'),
  words: personalText(5, 600, 'Say in 5 to 600 characters how it goes.'),
  evidence: z
    .string()
    .trim()
    .max(400, 'Give a link of 400 characters or fewer.')
    .regex(/^https?:\/\/\S+$/, 'Give a link that begins with https://, or leave it out.')
    .nullable(),
})
export type UpdateDraft = z.infer<typeof updateDraft>
