import { z } from 'zod'
import { extractName } from './extract-name.ts'
import { wayIn } from './load-report.ts'
import { words } from './words.ts'

/** An extract that was handed in to be loaded: how far it has come, or how it ended. */
export const intake = z.object({
  id: z.string(),
  wayIn,
  name: z.string(),
  askedBy: z.string(),
  askedAt: z.string(),
  state: z.enum([
    'receiving',
    'waiting',
    'checking',
    'measuring',
    'committed',
    'unchanged',
    'refused',
    'cancelled',
    'failed',
  ]),
  /** What it waits for, or how it ended; null while it is under way. */
  sentence: z.string().nullable(),
  /** Bytes received of an upload; the total is null where it was not said. */
  bytes: z.object({ received: z.number(), total: z.number().nullable() }),
  rowsRead: z.array(z.object({ file: z.string(), rows: z.number() })),
  /** The total is null until measuring begins. */
  kpis: z.object({ measured: z.number(), total: z.number().nullable() }),
  cancelAsked: z.boolean(),
  endedAt: z.string().nullable(),
  loadId: z.string().nullable(),
  /** Rows of all files; null where there is no report of them. */
  rows: z.object({ read: z.number(), accepted: z.number(), rejected: z.number() }).nullable(),
})
export type Intake = z.infer<typeof intake>

/** The latest first. */
export const intakes = z.object({ intakes: z.array(intake) })
export type Intakes = z.infer<typeof intakes>

export const uploadQuery = z.strictObject({
  name: words(1, 255, 'Choose a .zip of an extract, with a name of at most 255 characters.').overwrite(extractName),
})

export const cancellationDraft = z.strictObject({})
