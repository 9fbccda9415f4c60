import { z } from 'zod'
import { audience } from './audience.ts'
import {
  areasShape,
  barsShape,
  casesShape,
  curveShape,
  gapsShape,
  linesShape,
  ratiosShape,
  seriesShape,
  stagesShape,
} from './chart.ts'

export const tableColumn = z.object({
  id: z.string(),
  label: z.string(),
  unit: z.enum(['text', 'month', 'proportion', 'count', 'days', 'hours', 'rate']),
})

/** The values a figure shows, as they are. A value that is withheld is null and the row's status column says why. */
export const figureTable = z.object({
  columns: z.array(tableColumn),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))),
})
export type FigureTable = z.infer<typeof figureTable>

/** One figure, complete in itself: every rendering (screen, table, picture, CSV, paper) says the same. */
export const figure = z.object({
  id: z.string(),
  figureId: z.string(),
  kpiId: z.string(),
  kpiCode: z.string(),
  audience,
  /** What the figure is called in lists: 'By district'. */
  label: z.string(),
  title: z.string(),
  subtitle: z.string(),
  reading: z.string(),
  notes: z.array(z.string()),
  source: z.string(),
  marking: z.string(),
  asAt: z.string(),
  definitionVersion: z.string(),
  synthetic: z.boolean(),
  altText: z.string(),
  fileName: z.string(),
  chart: z.discriminatedUnion('shape', [
    seriesShape,
    areasShape,
    curveShape,
    gapsShape,
    casesShape,
    stagesShape,
    barsShape,
    linesShape,
    ratiosShape,
  ]),
  table: figureTable,
})
export type Figure = z.infer<typeof figure>
