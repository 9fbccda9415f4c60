import { z } from 'zod'

const count = z.number().nullable()

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
