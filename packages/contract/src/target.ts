import { z } from 'zod'
import { standing } from './kpi.ts'
import { month, targetStanding } from './point.ts'
import { chosenMonth, words } from './words.ts'

/** A target as it was set; it stays to be read when it has been withdrawn. */
export const recordedTarget = z.object({
  id: z.string(),
  value: z.number(),
  /** Waiting times: the value is the share to be reached by so many days. */
  withinDays: z.number().nullable(),
  /** `50% within 60 days`. */
  words: z.string(),
  status: targetStanding,
  source: z.string(),
  owner: z.string(),
  from: month,
  /** The last month in which it holds; null while no end is known. */
  until: month.nullable(),
  /** Null where it came in a file. */
  recorded: z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
  withdrawn: z
    .object({
      as: z.enum(['mistake', 'confirmed', 'replaced']),
      by: z.string(),
      at: z.string(),
      reason: z.string(),
    })
    .nullable(),
})
export type RecordedTarget = z.infer<typeof recordedTarget>

const measure = z.object({ id: z.string(), code: z.string(), title: z.string(), direction: z.string() })

/** The targets of one KPI, and what a new one may be. */
export const kpiTargets = z.object({
  standing,
  kpi: z.object({ id: z.string(), code: z.string(), shortTitle: z.string(), question: z.string() }),
  /** The months from which a target may be set. */
  from: z.object({ first: month, last: month }),
  measures: z.array(
    measure.extend({
      unit: z.enum(['proportion', 'count', 'rate']),
      /** Waiting times: by when a share may be asked for. */
      times: z.array(z.object({ days: z.number(), words: z.string() })),
      /** Why it can have no target; null where it can. */
      refusal: z.string().nullable(),
      /** That of the month of the as-at day. */
      now: z.string().nullable(),
      /** Those in force first, each part from the latest month on. */
      targets: z.array(recordedTarget),
    }),
  ),
})
export type KpiTargets = z.infer<typeof kpiTargets>

/** The target of every KPI in the month of the as-at day. */
export const targetsPage = z.object({
  standing,
  placeholders: z.number().int(),
  themes: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      rows: z.array(
        z.object({
          kpiId: z.string(),
          measure,
          refusal: z.string().nullable(),
          now: recordedTarget.nullable(),
          /** The one that follows. */
          next: recordedTarget.nullable(),
        }),
      ),
    }),
  ),
})
export type TargetsPage = z.infer<typeof targetsPage>

const source = words(
  5,
  200,
  'Say in 5 to 200 characters where it comes from, such as Delivery group, 12 November 2026.',
)

export const targetDraft = z.strictObject({
  measure: z.string('Choose what the target is for.').max(60, 'Choose what the target is for.'),
  value: z.number('Give the target as a number.'),
  withinDays: z.number('Choose by when it is to be reached.').nullable(),
  from: chosenMonth('Choose the month from which it holds.'),
  status: z.enum(targetStanding.options, 'Say whether the delivery group has confirmed it.'),
  source,
  owner: words(2, 60, 'Say in 2 to 60 characters who answers for it, such as Stalking Delivery Group.'),
  reason: words(10, 400, 'Say in 10 to 400 characters why it is set.'),
})
export type TargetDraft = z.infer<typeof targetDraft>

export const confirmationDraft = z.strictObject({
  source,
  reason: words(10, 400, 'Say in 10 to 400 characters what was decided.'),
})
export type ConfirmationDraft = z.infer<typeof confirmationDraft>
