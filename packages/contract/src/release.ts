import { z } from 'zod'
import { words } from './words.ts'

const outside = z.enum(['partner', 'public'], 'Choose partner or public.')
const permitted = z.enum(['none', 'division', 'one'], 'Choose what may be broken down.')

/** Where a release stands: made, found clean or not by the attacker, approved, withdrawn. */
export const releaseState = z.enum(['made', 'checked', 'withheld', 'approved', 'withdrawn'])

export const releaseEntry = z.object({
  id: z.string(),
  audience: outside,
  asAt: z.string(),
  madeAt: z.string(),
  state: releaseState,
  /** Whether it is the one that its audience reads. */
  read: z.boolean(),
  tables: z.number().int(),
  checked: z
    .object({
      at: z.string(),
      protected: z.number().int(),
      fewest: z.number().int().nullable(),
      /** Tables that told too much, in words. */
      tables: z.array(z.string()),
    })
    .nullable(),
  approved: z.object({ by: z.string(), at: z.string(), byItself: z.boolean() }).nullable(),
  withdrawn: z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
})
export type ReleaseEntry = z.infer<typeof releaseEntry>

export const disclosureSetting = z.object({
  audience: outside,
  smallest: z.number().int(),
  roundTo: z.number().int(),
  breakdowns: permitted,
  approvesItself: z.boolean(),
  setBy: z.string(),
  setAt: z.string(),
  reason: z.string(),
})
export type DisclosureSettingEntry = z.infer<typeof disclosureSetting>

export const releasesPage = z.object({
  /** The newest first. */
  releases: z.array(releaseEntry),
  /** What holds now. */
  settings: z.array(disclosureSetting),
  /** All that ever held, the newest first. */
  history: z.array(disclosureSetting),
})
export type ReleasesPage = z.infer<typeof releasesPage>

export const approvalDraft = z.strictObject({})

export const settingDraft = z.strictObject({
  audience: outside,
  smallest: z.number('Give a whole number.').int('Give a whole number.'),
  roundTo: z.number('Choose what to round to.').int('Choose what to round to.'),
  breakdowns: permitted,
  approvesItself: z.boolean('Say whether clean releases approve themselves.'),
  reason: words(10, 400, 'Say in 10 to 400 characters why it changes.'),
})
export type SettingDraft = z.infer<typeof settingDraft>
