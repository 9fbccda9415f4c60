import { z } from 'zod'

/** A rule by which figures are judged, in plain words. */
export const method = z.object({
  id: z.string(),
  title: z.string(),
  words: z.array(z.string()),
  /** Names and what each means, where a rule has parts. */
  parts: z.array(z.object({ name: z.string(), words: z.string() })),
  /** Worked through with numbers. */
  example: z.string().nullable(),
  reference: z.string(),
})
export type Method = z.infer<typeof method>

/** Where those who draw such charts differ, and what this product does. */
export const decision = z.object({ question: z.string(), decided: z.string(), why: z.string() })
export type Decision = z.infer<typeof decision>

export const methodsPage = z.object({ lead: z.string(), methods: z.array(method), decisions: z.array(decision) })
export type MethodsPage = z.infer<typeof methodsPage>
