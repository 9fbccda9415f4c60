import { z } from 'zod'
import { point } from './point.ts'
import { chosenMonth, words } from './words.ts'

const month = z.string().regex(/^\d{4}-\d{2}$/)

/** A lasting change of a process that an analyst has recorded; it stays to be read when it has been withdrawn. */
export const stepChange = z.object({
  id: z.string(),
  month,
  label: z.string(),
  reason: z.string(),
  recordedBy: z.string(),
  recordedAt: z.string(),
  withdrawn: z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
})
export type StepChange = z.infer<typeof stepChange>

export const stepChanges = z.object({
  /** Those in force first; each part from the latest month on. */
  stepChanges: z.array(stepChange),
  /** The mature months, or quarters, from which one may be recorded; none where the KPI has no chart with limits. */
  from: z.array(point.pick({ month: true, months: true })),
})
export type StepChanges = z.infer<typeof stepChanges>

export const stepChangeDraft = z.strictObject({
  month: chosenMonth('Choose the month from which it shows.'),
  label: words(3, 60, 'Say in 3 to 60 characters what changed.'),
  reason: words(10, 400, 'Give the cause, and why it will last, in 10 to 400 characters.'),
})
export type StepChangeDraft = z.infer<typeof stepChangeDraft>

export const withdrawalDraft = z.strictObject({
  reason: words(10, 400, 'Say in 10 to 400 characters why it no longer holds.'),
})
export type WithdrawalDraft = z.infer<typeof withdrawalDraft>
