import { z } from 'zod'
import { standing } from './kpi.ts'

/** What the load in force read and refused, per file. */
export const loadPage = z.object({
  standing,
  mode: z.enum(['full', 'delta']),
  files: z.array(
    z.object({
      feed: z.string(),
      file: z.string(),
      read: z.number(),
      accepted: z.number(),
      rejected: z.number(),
      rules: z.array(
        z.object({ rule: z.string(), sentence: z.string(), rows: z.number(), lines: z.array(z.number()) }),
      ),
    }),
  ),
  faults: z.array(z.object({ fault: z.string(), sentence: z.string(), rows: z.number() })),
})
export type LoadPage = z.infer<typeof loadPage>
