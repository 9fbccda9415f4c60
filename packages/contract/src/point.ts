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

/** A placeholder awaits confirmation by the delivery group. */
export const targetStanding = z.enum(['confirmed', 'placeholder'])

/** A target as it stood over a period; `to` is the first month in which it no longer holds, null while in force. */
export const targetStep = z.object({
  from: month,
  to: month.nullable(),
  value: z.number(),
  withinDays: z.number().nullable(),
  status: targetStanding,
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

/** An action or event on a chart, by the number that it has in the KPI's list; `month` is the one that it begins in. */
export const marker = z.object({
  number: z.number().int(),
  kind: z.enum(['action', 'event']),
  month,
  label: z.string(),
})
export type Marker = z.infer<typeof marker>
