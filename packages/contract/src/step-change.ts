import { z } from 'zod'
import { point } from './point.ts'

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

/** Words as they are kept: without white space at their ends, on one line, of characters that can be printed. */
function words(least: number, most: number, sentence: string) {
  return z
    .string(sentence)
    .overwrite((text) => text.trim().replace(/\s+/g, ' '))
    .regex(new RegExp(`^\\P{C}{${least},${most}}$`, 'u'), sentence)
}

const role = (what: string) =>
  words(2, 60, `Say in 2 to 60 characters as what you ${what}, such as Performance analyst.`)

export const stepChangeDraft = z.strictObject({
  month: z
    .string('Choose the month from which it shows.')
    .regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/, 'Choose the month from which it shows.'),
  label: words(3, 60, 'Say in 3 to 60 characters what changed.'),
  reason: words(10, 400, 'Give the cause, and why it will last, in 10 to 400 characters.'),
  recordedBy: role('record it'),
})
export type StepChangeDraft = z.infer<typeof stepChangeDraft>

export const withdrawalDraft = z.strictObject({
  reason: words(10, 400, 'Say in 10 to 400 characters why it no longer holds.'),
  withdrawnBy: role('withdraw it'),
})
export type WithdrawalDraft = z.infer<typeof withdrawalDraft>
