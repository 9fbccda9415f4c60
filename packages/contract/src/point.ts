import { z } from 'zod'

export const month = z.string().regex(/^\d{4}-\d{2}$/)
const count = z.number().nullable()

/** Shorthand beside a value: b break in the series before it, c protected, p provisional, r rounded to 5, x not available, u low reliability. */
export const shorthand = z.enum(['b', 'c', 'p', 'r', 'x', 'u'])
export type Shorthand = z.infer<typeof shorthand>

export const unit = z.enum(['proportion', 'count', 'days', 'hours', 'rate'])

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
  withinDays: z.number().nullable(),
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
})
export type SeriesBreak = z.infer<typeof seriesBreak>

/** Average and limits of the points from index `start` to before `end`; limits are not cut off at 0 or 1. */
export const processSegment = z.object({
  start: z.number().int(),
  end: z.number().int(),
  points: z.number().int(),
  mean: count,
  /** One for each point; all alike on an XmR chart. */
  limits: z.array(z.object({ lower: count, upper: count })),
  /** From 13 points on the limits are full; from 7 on provisional; from 2 on there is the average alone. */
  standing: z.enum(['none', 'average', 'provisional', 'full']),
})
export type ProcessSegment = z.infer<typeof processSegment>

/** What is usual for a series, and what on it is not. */
export const process = z.object({
  chart: z.enum(['xmr', 'i-prime']),
  segments: z.array(processSegment),
  /** Runs and trends by index, both ends included: '7 months above average'. */
  stretches: z.array(
    z.object({ from: z.number().int(), to: z.number().int(), side: z.enum(['high', 'low']), words: z.string() }),
  ),
})
export type Process = z.infer<typeof process>
