import { z } from 'zod'

/** What people write here that partners may read once it is released. */
export const textSubject = z.enum(['comment', 'action', 'marker'], 'There is no such kind of text.')
export type TextSubject = z.infer<typeof textSubject>

/** The latest version of a text that is released to partners and not withdrawn. */
export const textReleased = z.object({
  version: z.number().int(),
  by: z.string(),
  at: z.string(),
  /** The version that partners would read if this one were withdrawn. */
  before: z.number().int().nullable(),
})
export type TextReleased = z.infer<typeof textReleased>

/** A text, by what it is called, and what of it partners read; null where that is nothing. */
export const textAudience = z.object({ of: z.string(), released: textReleased.nullable() })
export type TextAudience = z.infer<typeof textAudience>

const version = z.number('Say which version.').int('Say which version.').min(1, 'Say which version.')

export const textReleaseDraft = z.strictObject({ version })
export type TextReleaseDraft = z.infer<typeof textReleaseDraft>
