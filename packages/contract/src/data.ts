import { z } from 'zod'
import { standing } from './kpi.ts'

const kpi = z.object({ id: z.string(), code: z.string(), shortTitle: z.string() })

/** May a figure be used? `none`: there is none. */
export const verdict = z.enum(['yes', 'care', 'no', 'none'])
export type Verdict = z.infer<typeof verdict>

/** What the figures are made from: how fresh, how full, what is unusual, and so which figures can be trusted. */
export const dataPage = z.object({
  standing,
  title: z.string(),
  /** What an audience is not told, and what is judged without it; null of whoever sees all. */
  withheld: z.string().nullable(),
  troubles: z.array(z.object({ sentence: z.string(), current: z.boolean(), kpis: z.array(kpi) })),
  feeds: z.array(
    z.object({
      feed: z.string(),
      name: z.string(),
      /** The day of the extract that last brought it; null where none ever did. */
      suppliedAsAt: z.string().nullable(),
      due: z.enum(['every month', 'every quarter']),
      late: z.boolean(),
      /** Rows by month, the latest last; empty where its rows have no day, or an audience may not see them. */
      rows: z.array(z.number()),
    }),
  ),
  /** None where an audience may not see them. */
  fields: z.array(
    z.object({
      field: z.string(),
      name: z.string(),
      /** Share of the rows of the latest twelve months that have a value, of those that owe one; null where none does. */
      filled: z.number().nullable(),
      low: z.boolean(),
      /** The share by month, the latest last. */
      shares: z.array(z.number().nullable()),
      kpis: z.array(kpi),
    }),
  ),
  months: z.object({ from: z.string(), to: z.string() }),
  kpis: z.array(z.object({ kpi, verdict, words: z.string(), reasons: z.array(z.string()) })),
})
export type DataPage = z.infer<typeof dataPage>
