import { z } from 'zod'
import { marker, month, point, seriesBreak, signal, targetStanding, targetStep, unit } from './point.ts'
import { process } from './process.ts'

const count = z.number().nullable()

/** Line by month or quarter: a null value is a gap, a mature:false point is hollow. Without a process it has no limits. */
export const seriesShape = z.object({
  shape: z.literal('series'),
  unit,
  points: z.array(point),
  targets: z.array(targetStep),
  breaks: z.array(seriesBreak),
  markers: z.array(marker),
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

const step = z.object({ time: z.number(), incidence: z.number(), lower: count, upper: count })

/** Share of cases that ended as wished by each day or hour, those still waiting counted; competing ends apart. */
export const curveShape = z.object({
  shape: z.literal('curve'),
  unit: z.enum(['days', 'hours']),
  label: z.string(),
  steps: z.array(step),
  competing: z.object({ label: z.string(), steps: z.array(step.pick({ time: true, incidence: true })) }).nullable(),
  waitingAt: z.array(z.number()),
  /** From this time on fewer than ten cases are left: read with care. Null: never. */
  fewFrom: z.number().nullable(),
  atRisk: z.array(z.object({ time: z.number(), cases: z.number() })),
  median: count,
  lastTime: z.number(),
  target: z.object({ time: z.number(), share: z.number(), status: targetStanding }).nullable(),
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
  target: z.object({ days: z.number(), status: targetStanding }).nullable(),
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
  target: z.object({ value: z.number(), status: targetStanding }).nullable(),
})
export type BarsShape = z.infer<typeof barsShape>

/** At most four lines over the same quarters or years, each with its name at its end. A value that is so far is hollow. */
export const linesShape = z.object({
  shape: z.literal('lines'),
  unit,
  /** How many months a point covers. */
  months: z.union([z.literal(3), z.literal(12)]),
  periods: z.array(month),
  lines: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      values: z.array(z.object({ value: count, mature: z.boolean() })),
    }),
  ),
})
export type LinesShape = z.infer<typeof linesShape>

/** Groups against the rest: 1 is no difference. */
export const ratiosShape = z.object({
  shape: z.literal('ratios'),
  ratios: z.array(
    z.object({
      category: z.string(),
      /** What the group is one of: 'Sex of the victim'. */
      group: z.string(),
      label: z.string(),
      ratio: count,
      lower: count,
      upper: count,
      cases: z.number(),
      differs: z.boolean(),
    }),
  ),
})
export type RatiosShape = z.infer<typeof ratiosShape>
