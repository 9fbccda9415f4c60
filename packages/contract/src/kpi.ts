import { z } from 'zod'
import { audience } from './audience.ts'
import { figure } from './figure.ts'

/** Which load the figures are of. */
export const standing = z.object({
  audience,
  asAt: z.string(),
  loadId: z.string(),
  loadedAt: z.string(),
  force: z.string(),
  synthetic: z.boolean(),
})
export type Standing = z.infer<typeof standing>

/** Was the target met in the month named? Null where there is no target or no value to hold against it. */
export const targetStatus = z.object({
  met: z.boolean().nullable(),
  words: z.string(),
  /** As it was set: '10% [P]'; null where there is none. */
  target: z.string().nullable(),
  placeholder: z.boolean(),
})
export type TargetStatus = z.infer<typeof targetStatus>

/** The small line of a tile. Values are of mature months; later ones are so far. */
export const spark = z.discriminatedUnion('shape', [
  z.object({
    shape: z.literal('series'),
    points: z.array(z.object({ value: z.number().nullable(), mature: z.boolean() })),
    target: z.number().nullable(),
  }),
  z.object({
    shape: z.literal('curve'),
    steps: z.array(z.object({ day: z.number(), incidence: z.number() })),
    lastDay: z.number(),
    targetDay: z.number().nullable(),
  }),
])
export type Spark = z.infer<typeof spark>

export const tile = z.object({
  kpi: z.object({ id: z.string(), code: z.string(), title: z.string(), shortTitle: z.string(), question: z.string() }),
  /** Null where nothing can be shown; the sentence then says why. */
  value: z.object({ text: z.string(), unit: z.string() }).nullable(),
  period: z.string(),
  target: targetStatus,
  spark: spark.nullable(),
  sentence: z.string(),
  warning: z.string().nullable(),
})
export type Tile = z.infer<typeof tile>

export const overview = z.object({
  standing,
  title: z.string(),
  themes: z.array(z.object({ id: z.string(), title: z.string(), tiles: z.array(tile) })),
})
export type Overview = z.infer<typeof overview>

/** One statement of the strip under a page's title. */
export const statement = z.object({
  label: z.string(),
  value: z.string(),
  detail: z.string(),
  note: z.string(),
  icon: z.enum(['met', 'not-met', 'none']),
})
export type Statement = z.infer<typeof statement>

export const kpiPage = z.object({
  standing,
  kpi: z.object({
    id: z.string(),
    code: z.string(),
    title: z.string(),
    shortTitle: z.string(),
    question: z.string(),
    theme: z.object({ id: z.string(), title: z.string() }),
    owner: z.string(),
    direction: z.string(),
    counted: z.string(),
    maturity: z.string(),
    caveats: z.array(z.string()),
    sql: z.string(),
    definitionVersion: z.string(),
  }),
  title: z.string(),
  strip: z.array(statement),
  warning: z.string().nullable(),
  /** The months that may be asked for, and those shown. */
  period: z.object({ first: z.string(), last: z.string(), from: z.string(), to: z.string() }),
  figures: z.array(figure),
})
export type KpiPage = z.infer<typeof kpiPage>
