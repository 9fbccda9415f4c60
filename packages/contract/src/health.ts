import { z } from 'zod'

/** `live`: the process answers. `ready`: it has figures to show and reaches its database. */
export const health = z.object({
  live: z.literal(true),
  ready: z.boolean(),
  database: z.enum(['reached', 'not reached']),
  lastLoad: z.object({ loadId: z.string(), asAt: z.string(), loadedAt: z.string(), ageInDays: z.number() }).nullable(),
})
export type Health = z.infer<typeof health>
