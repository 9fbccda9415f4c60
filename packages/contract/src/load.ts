import type { z } from 'zod'
import { standing } from './kpi.ts'
import { loadReport } from './load-report.ts'

/** What the load in force read, refused and changed, and who handed it in. */
export const loadPage = loadReport
  .pick({ mode: true, restores: true, by: true, wayIn: true, files: true, changes: true, faults: true })
  .extend({ standing })
export type LoadPage = z.infer<typeof loadPage>
