import { z } from 'zod'

/** What every failed request answers: what happened, what to do, and the id to quote. */
export const problem = z.object({
  status: z.number().int(),
  message: z.string(),
  requestId: z.string(),
  /** Nothing has been loaded yet. */
  empty: z.literal(true).optional(),
  /** What of that which was sent is at fault, by field. */
  faults: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
})
export type Problem = z.infer<typeof problem>
