import { z } from 'zod'
import { meeting } from './meeting.ts'

const side = z.object({
  /** `41%`; null where there was nothing to show. */
  value: z.string().nullable(),
  /** What it is of: `May 2026`. */
  period: z.string(),
})

/** One figure of the same months at two times. */
export const movedFigure = z.object({
  period: z.string(),
  before: z.string(),
  now: z.string(),
  /** In the KPI's own words: `12 more charged within 180 days`. */
  why: z.string(),
})
export type MovedFigure = z.infer<typeof movedFigure>

/** What a KPI said at one time and at another, and why the same months differ. */
export const movement = z.object({
  kpi: z.object({ id: z.string(), code: z.string(), shortTitle: z.string(), owner: z.string() }),
  theme: z.object({ id: z.string(), title: z.string() }),
  /** What it led with at either time; the months may differ. */
  before: side,
  now: side,
  /** `41% for May 2026 at the October meeting, now 44%: 12 more charged within 180 days.` */
  sentence: z.string(),
  /** Whether the figure led with then reads otherwise now, for the same months. */
  moved: z.boolean(),
  /** By how much, of a percentage; null of anything else. */
  points: z.number().nullable(),
  /** Definition, target and step changes that are others now. */
  changes: z.array(z.enum(['definition', 'target', 'step'])),
  /** The same in words. */
  changed: z.array(z.string()),
  /** The latest first: months that moved, or that could be judged for the first time. */
  figures: z.array(movedFigure),
})
export type Movement = z.infer<typeof movement>

const named = meeting.pick({ id: true, title: true, heldOn: true, state: true })

/** A KPI as it was frozen, beside what it says now. */
export const frozenBesideNow = z.object({
  meeting: named.extend({ asAt: z.string(), frozenAt: z.string() }),
  /** As at which day it is now. */
  asAt: z.string(),
  movement,
})
export type FrozenBesideNow = z.infer<typeof frozenBesideNow>

const tally = z.object({
  kpis: z.number().int(),
  moved: z.number().int(),
  /** By over one point of a percentage. */
  movedFar: z.number().int(),
  definitions: z.number().int(),
  targets: z.number().int(),
})

/** What happened between two meetings, or since one. */
export const comparison = z.object({
  /** All that can be compared, the latest first. */
  frozen: z.array(named),
  /** The earlier one; null while no meeting has been frozen. */
  from: named.nullable(),
  /** The later one; null is now. */
  to: named.nullable(),
  tally,
  /** Accepted between the two. */
  loads: z.number().int(),
  movements: z.array(movement.omit({ figures: true })),
})
export type Comparison = z.infer<typeof comparison>

/** How things have moved since the meeting of the same group before, where one was frozen. */
export const sinceLast = z.object({
  since: z
    .object({
      meeting: named,
      /** `October`. */
      month: z.string(),
      loads: z.number().int(),
      tally,
    })
    .nullable(),
  /** On the last month that the meeting discusses: how many are approved, of how many there are. */
  comments: z.object({ approved: z.number().int(), of: z.number().int() }),
})
export type SinceLast = z.infer<typeof sinceLast>
