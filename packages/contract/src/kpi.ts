import { z } from 'zod'
import { audience } from './audience.ts'
import { figure } from './figure.ts'

const count = z.number().nullable()

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

/** Is the process changing? In a word and in words. */
export const variationIcon = z.enum([
  'common',
  'improvement-high',
  'improvement-low',
  'concern-high',
  'concern-low',
  'neutral-high',
  'neutral-low',
  'too-few',
])
export type VariationIcon = z.infer<typeof variationIcon>

/** Will it meet the target as it is? `none`: no target, or too few points to say. */
export const assuranceIcon = z.enum(['passes', 'fails', 'inconsistent', 'none'])
export type AssuranceIcon = z.infer<typeof assuranceIcon>

/** Beside the assurance icon the bar of the usual range lies above or below the target line, the true way round. */
export const usualSide = z.enum(['above', 'below', 'across'])

/** The small line of a tile. Values are of mature months; later ones are so far. */
export const spark = z.discriminatedUnion('shape', [
  z.object({
    shape: z.literal('series'),
    points: z.array(z.object({ value: z.number().nullable(), mature: z.boolean() })),
    target: z.number().nullable(),
    /** The latest usual range, from the point with index `start` on. */
    usual: z.object({ start: z.number().int(), mean: z.number(), lower: count, upper: count }).nullable(),
    variation: variationIcon,
  }),
  z.object({
    shape: z.literal('curve'),
    steps: z.array(z.object({ time: z.number(), incidence: z.number() })),
    lastTime: z.number(),
    targetTime: z.number().nullable(),
  }),
])
export type Spark = z.infer<typeof spark>

export const tile = z.object({
  kpi: z.object({ id: z.string(), code: z.string(), title: z.string(), shortTitle: z.string(), question: z.string() }),
  /** Why there is nothing to show at all, in a few words: 'Feed not supplied'; the sentence says more. */
  unavailable: z.string().nullable(),
  /** Null where nothing can be shown; the sentence then says why. */
  value: z.object({ text: z.string(), unit: z.string() }).nullable(),
  period: z.string(),
  target: targetStatus,
  variation: z.object({ icon: variationIcon, words: z.string() }),
  assurance: z.object({ icon: assuranceIcon, side: usualSide, words: z.string() }),
  spark: spark.nullable(),
  sentence: z.string(),
  warning: z.string().nullable(),
})
export type Tile = z.infer<typeof tile>

/** Which crimes are stalking: the choice, and what it means. */
export const populationChoice = z.object({
  id: z.enum(['8q', 'stalking-related']),
  short: z.string(),
  long: z.string(),
})
export type PopulationChoice = z.infer<typeof populationChoice>

/** What the rules for exceptions found, in the order of their weight. */
export const exception = z.object({
  kpiId: z.string(),
  kind: z.enum(['signal', 'target', 'data']),
  label: z.string(),
  title: z.string(),
  sentence: z.string(),
})
export type Exception = z.infer<typeof exception>

export const overview = z.object({
  standing,
  title: z.string(),
  population: populationChoice,
  populations: z.array(populationChoice),
  /** The pack shown, null for all KPIs, and those that may be chosen. */
  pack: z.string().nullable(),
  packs: z.array(z.object({ id: z.string(), title: z.string(), kpis: z.number() })),
  /** How many KPIs there are in all. */
  all: z.number().int(),
  exceptions: z.array(exception),
  better: z.array(z.object({ kpiId: z.string(), name: z.string() })),
  themes: z.array(z.object({ id: z.string(), title: z.string(), kpis: z.number().int(), tiles: z.array(tile) })),
})
export type Overview = z.infer<typeof overview>

/** One statement of the strip under a page's title. */
export const statement = z.object({
  label: z.string(),
  value: z.string(),
  detail: z.string(),
  note: z.string(),
  icon: z.discriminatedUnion('of', [
    z.object({ of: z.literal('nothing') }),
    z.object({ of: z.literal('target'), met: z.boolean() }),
    z.object({ of: z.literal('variation'), icon: variationIcon }),
    z.object({ of: z.literal('assurance'), icon: assuranceIcon, side: usualSide }),
  ]),
})
export type Statement = z.infer<typeof statement>

/** A KPI in words: what it asks, what it counts, and the SQL that lists its cases. */
export const kpiAbout = z.object({
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
  /** The cases of each measure, the headline's first. */
  measures: z.array(z.object({ code: z.string(), title: z.string(), sql: z.string() })),
  needs: z.array(z.string()),
  definitionVersion: z.string(),
})
export type KpiAbout = z.infer<typeof kpiAbout>

export const kpiPage = z.object({
  standing,
  kpi: kpiAbout,
  title: z.string(),
  strip: z.array(statement),
  warning: z.string().nullable(),
  unavailable: z.object({ short: z.string(), sentence: z.string() }).nullable(),
  /** Which crimes are stalking; null where the choice does not touch the cases. */
  population: populationChoice.nullable(),
  populations: z.array(populationChoice),
  /** The breakdown shown, and those that may be chosen. */
  by: z.string().nullable(),
  breakdowns: z.array(z.object({ id: z.string(), label: z.string() })),
  /** Why the breakdown shown has no figure, where it is withheld from this audience. */
  withheld: z.string().nullable(),
  /** The months that may be asked for, and those shown; null where there are none. */
  period: z.object({ first: z.string(), last: z.string(), from: z.string(), to: z.string() }).nullable(),
  figures: z.array(figure),
})
export type KpiPage = z.infer<typeof kpiPage>

/** Every KPI in words, by theme, and why those without figures have none. */
export const definitions = z.object({
  standing,
  themes: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      kpis: z.array(kpiAbout.extend({ breakdowns: z.array(z.string()), unavailable: z.string().nullable() })),
    }),
  ),
})
export type Definitions = z.infer<typeof definitions>

/** The three ways to say how many crimes are charged, side by side. */
export const chargeRates = z.object({
  standing,
  title: z.string(),
  population: populationChoice,
  populations: z.array(populationChoice),
  rates: z.array(
    z.object({ id: z.string(), code: z.string(), name: z.string(), question: z.string(), counted: z.string() }),
  ),
  strip: z.array(statement),
  sentence: z.string(),
  figures: z.array(figure),
})
export type ChargeRates = z.infer<typeof chargeRates>
