import { z } from 'zod'
import { standing } from './kpi.ts'
import { words } from './words.ts'

/** A force of the group that this one is shown beside; it stays to be read when it has been removed. */
export const groupMember = z.object({
  id: z.string(),
  force: z.string(),
  /** Named in the official list of most similar forces. */
  official: z.boolean(),
  source: z.string(),
  /** Null where it came with the product. */
  added: z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
  removed: z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
})
export type GroupMember = z.infer<typeof groupMember>

/** The forces of the group, and every published figure that is held. */
export const comparatorsPage = z.object({
  standing,
  /** What the group is: 'Regional comparators, not the official most similar group'. */
  group: z.string(),
  members: z.array(groupMember),
  removed: z.array(groupMember),
  /** Forces with published figures that are not in the group. */
  others: z.array(z.string()),
  kpis: z.array(
    z.object({
      kpiId: z.string(),
      name: z.string(),
      figures: z.array(
        z.object({
          force: z.string(),
          year: z.string(),
          basis: z.string(),
          value: z.string(),
          counts: z.string(),
          source: z.string(),
          asAt: z.string().nullable(),
          coverage: z.string(),
          /** Why it may not be compared; null where it may. */
          notComparable: z.string().nullable(),
          status: z.enum(['confirmed', 'unverified']),
        }),
      ),
    }),
  ),
})
export type ComparatorsPage = z.infer<typeof comparatorsPage>

export const memberDraft = z.strictObject({
  force: words(3, 60, 'Name the force in 3 to 60 characters, such as Nottinghamshire.'),
  official: z.boolean('Say whether the official list of most similar forces names it.'),
  source: words(5, 200, 'Say in 5 to 200 characters where that stands, such as HMICFRS, most similar groups, 2026.'),
  reason: words(10, 400, 'Say in 10 to 400 characters why it is added.'),
})
export type MemberDraft = z.infer<typeof memberDraft>

export const removalDraft = z.strictObject({
  reason: words(10, 400, 'Say in 10 to 400 characters why it is removed.'),
})
export type RemovalDraft = z.infer<typeof removalDraft>
