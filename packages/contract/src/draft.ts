import { z } from 'zod'

const form = z.string().regex(/^[\w:.-]{1,120}$/, 'Say which form.')
/** NUL and halves of characters, which no database takes, are left out. */
const typed = z
  .string()
  .max(4_000, 'It is longer than a draft may be.')
  .overwrite((text) => text.toWellFormed().replaceAll('\0', ''))

/** What was typed into a form, by field. */
const fields = z.record(z.string().regex(/^\w{1,40}$/), typed)

export const draft = z.object({ form, fields, savedAt: z.string() })
export type Draft = z.infer<typeof draft>

/** What somebody has typed and not sent, in all forms. */
export const ownDrafts = z.object({ drafts: z.array(draft) })
export type OwnDrafts = z.infer<typeof ownDrafts>

export const draftToKeep = z.strictObject({ form, fields })

export const draftToForget = z.strictObject({ form })
