import { z } from 'zod'
import { audience } from './audience.ts'
import { process } from './process.ts'

const month = z.string().regex(/^\d{4}-\d{2}$/)
const count = z.number().nullable()

/** Shorthand beside a value: b break in the series before it, c protected, p provisional, r rounded to 5, x not available, u low reliability. */
export const shorthand = z.enum(['b', 'c', 'p', 'r', 'x', 'u'])
export type Shorthand = z.infer<typeof shorthand>

export const unit = z.enum(['proportion', 'count', 'days', 'rate'])

/** What chance alone would hardly give: the rule that names it, all rules that hold, and what it means for the KPI. */
export const signal = z.object({
  rule: z.enum(['outside', 'trend', 'two-of-three', 'run']),
  rules: z.array(z.enum(['outside', 'trend', 'two-of-three', 'run'])),
  side: z.enum(['high', 'low']),
  meaning: z.enum(['improvement', 'concern', 'neutral']),
})
export type PointSignal = z.infer<typeof signal>

/** A month, or a run of `months` that begins with it, of one category. `value` is null where there is none to give; `status` says why. */
export const point = z.object({
  month,
  months: z.number().int().positive(),
  breakdown: z.string(),
  category: z.string(),
  label: z.string(),
  value: count,
  numerator: count,
  denominator: count,
  unknown: count,
  lower: count,
  upper: count,
  mature: z.boolean(),
  status: z.array(shorthand),
  /** Where the chart has limits: null for a point that chance alone may give. */
  signal: signal.nullable().optional(),
  /** Waiting times: share ended as wished within so many days of the start. */
  within: z.record(z.string(), count).optional(),
  /** Funnels: how many got at least as far as each stage. */
  stages: z.record(z.string(), count).optional(),
})
export type Point = z.infer<typeof point>

/** A target as it stood over a period; `to` null while in force. */
export const targetStep = z.object({
  from: month,
  to: month.nullable(),
  value: z.number(),
  withinDays: z.number().int().nullable(),
  status: z.enum(['confirmed', 'placeholder']),
  source: z.string(),
})
export type TargetStep = z.infer<typeof targetStep>

/**
 * Where limits begin anew: at a `break` cases are counted differently from then on; a `step` is a lasting change of the
 * process that an analyst has recorded.
 */
export const seriesBreak = z.object({
  month,
  kind: z.enum(['break', 'step']),
  label: z.string(),
  reason: z.string(),
  recordedBy: z.string().nullable(),
  recordedOn: z.string().nullable(),
})
export type SeriesBreak = z.infer<typeof seriesBreak>

/** Line by month or quarter: a null value is a gap, a mature:false point is hollow. Without a process it has no limits. */
export const seriesShape = z.object({
  shape: z.literal('series'),
  unit,
  points: z.array(point),
  targets: z.array(targetStep),
  breaks: z.array(seriesBreak),
  process: process.nullable(),
})
export type SeriesShape = z.infer<typeof seriesShape>

/** Areas round the rate of the whole force. Limits are drawn over the range of `trials`. */
export const areasShape = z.object({
  shape: z.literal('areas'),
  unit,
  rate: z.number(),
  areas: z.array(
    z.object({
      category: z.string(),
      label: z.string(),
      value: z.number(),
      numerator: z.number(),
      denominator: z.number(),
      significance: z.enum(['high-99.8', 'high-95', 'low-99.8', 'low-95', 'not-significant']),
    }),
  ),
  limits: z.array(
    z.object({
      trials: z.number(),
      lower95: z.number(),
      upper95: z.number(),
      lower998: z.number(),
      upper998: z.number(),
    }),
  ),
})
export type AreasShape = z.infer<typeof areasShape>

const step = z.object({ day: z.number(), incidence: z.number(), lower: count, upper: count })

/** Share of cases that ended as wished by each day, those still waiting counted; competing ends apart. */
export const curveShape = z.object({
  shape: z.literal('curve'),
  label: z.string(),
  steps: z.array(step),
  competing: z.object({ label: z.string(), steps: z.array(step.pick({ day: true, incidence: true })) }).nullable(),
  waitingAt: z.array(z.number()),
  /** From this day on fewer than ten cases are left: read with care. Null: never. */
  fewFrom: z.number().nullable(),
  atRisk: z.array(z.object({ day: z.number(), cases: z.number() })),
  median: count,
  lastDay: z.number(),
  target: z.object({ day: z.number(), share: z.number(), status: z.enum(['confirmed', 'placeholder']) }).nullable(),
})
export type CurveShape = z.infer<typeof curveShape>

/** Days between one case and the next, with the usual range of a t-chart; for the restricted view only. */
export const gapsShape = z.object({
  shape: z.literal('gaps'),
  gaps: z.array(z.object({ on: z.string(), days: z.number(), signal: signal.nullable() })),
  centre: z.number(),
  lower: z.number(),
  upper: z.number(),
})
export type GapsShape = z.infer<typeof gapsShape>

/** Single cases, for the restricted view only. */
export const casesShape = z.object({
  shape: z.literal('cases'),
  cases: z.array(z.object({ month, days: z.number(), end: z.enum(['reached', 'other', 'waiting']) })),
  targetDays: z.number().nullable(),
  endLabels: z.object({ reached: z.string(), other: z.string(), waiting: z.string() }),
})
export type CasesShape = z.infer<typeof casesShape>

/** How far cases got: each stage of all that began, and of the stage before. */
export const stagesShape = z.object({
  shape: z.literal('stages'),
  stages: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      cases: z.number(),
      ofFirst: count,
      ofPrevious: count,
      previousLabel: z.string().nullable(),
    }),
  ),
})
export type StagesShape = z.infer<typeof stagesShape>

/** Categories with their intervals, in their own order. */
export const barsShape = z.object({
  shape: z.literal('bars'),
  unit,
  bars: z.array(
    z.object({
      category: z.string(),
      label: z.string(),
      value: count,
      lower: count,
      upper: count,
      numerator: count,
      denominator: count,
      detail: z.string(),
    }),
  ),
  target: z.number().nullable(),
})
export type BarsShape = z.infer<typeof barsShape>

export const tableColumn = z.object({
  id: z.string(),
  label: z.string(),
  unit: z.enum(['text', 'month', 'proportion', 'count', 'days', 'rate']),
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
  ]),
  table: figureTable,
})
export type Figure = z.infer<typeof figure>
