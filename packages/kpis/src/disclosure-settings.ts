import { createHash } from 'node:crypto'
import type { Audience } from '@dashboard/contract'

/** What may be broken down: nothing, divisions alone, any one dimension, or any with divisions. */
export type PermittedBreakdowns = 'none' | 'division' | 'one' | 'any'

/**
 * Which counts an audience may see. What the disclosure officer sets: `smallest` (counts from 1 up to one less than this are
 * protected), `roundTo` and `breakdowns`. The others are rules:
 * `rounding`: which counts are rounded for the whole force; breakdowns always are.
 * `fewestPossible`: what would leave a protected count fewer possible values than this is withheld.
 * `partsByYear`: stages and categories are shown for complete years only, rounded.
 * `hidesBoth`: a denominator is protected where its numerator is.
 * `allAlikeBelow`: of a group smaller than this it is not told that none, or all, are alike.
 */
export type DisclosureSetting = {
  audience: Audience
  smallest: number
  roundTo: number
  breakdowns: PermittedBreakdowns
  rounding: 'never' | 'totals over protected parts' | 'always'
  fewestPossible: number
  partsByYear: boolean
  grain: 1 | 3
  single: boolean
  peopleForCurve: number
  allAlikeBelow: number
  hidesBoth: boolean
}

export type Adjustable = Pick<DisclosureSetting, 'smallest' | 'roundTo' | 'breakdowns'>
export type OutsideAudience = Exclude<Audience, 'restricted'>

/** The settings of every audience, with what the disclosure officer has set in place of what is set at first. */
export type DisclosureSettings = Record<Audience, DisclosureSetting>

const outside = {
  fewestPossible: 3,
  partsByYear: true,
  single: false,
  peopleForCurve: 8,
  allAlikeBelow: 20,
  hidesBoth: false,
}

const rules: DisclosureSettings = {
  restricted: {
    audience: 'restricted',
    smallest: 1,
    roundTo: 1,
    breakdowns: 'any',
    rounding: 'never',
    fewestPossible: 1,
    partsByYear: false,
    grain: 1,
    single: true,
    peopleForCurve: 1,
    allAlikeBelow: 0,
    hidesBoth: false,
  },
  partner: {
    ...outside,
    audience: 'partner',
    smallest: 5,
    roundTo: 5,
    breakdowns: 'one',
    rounding: 'totals over protected parts',
    grain: 1,
  },
  public: {
    ...outside,
    audience: 'public',
    smallest: 8,
    roundTo: 5,
    breakdowns: 'division',
    rounding: 'always',
    grain: 3,
  },
}

export function settingsWith(set: Partial<Record<OutsideAudience, Adjustable>> = {}): DisclosureSettings {
  return {
    restricted: rules.restricted,
    partner: { ...rules.partner, ...set.partner },
    public: { ...rules.public, ...set.public },
  }
}

/** The setting for a measure of a KPI, by what the KPI says of its counts. */
export function settingFor(setting: DisclosureSetting, kpi: Said, measureId: string): DisclosureSetting {
  if (setting.single) return setting
  if (kpi.ofNoPerson) return { ...setting, ...unprotected }
  const { smallest, roundTo, allAlikeBelow } = setting
  const { countsPerCase = 1 } = kpi
  return {
    ...setting,
    smallest: (smallest - 1) * countsPerCase + 1,
    roundTo: roundTo * countsPerCase,
    allAlikeBelow: allAlikeBelow * countsPerCase,
    hidesBoth: kpi.numeratorToldElsewhere === true && measureId === kpi.id,
  }
}

type Said = { id: string; countsPerCase?: number; numeratorToldElsewhere?: true; ofNoPerson?: true }

/** Counts as they are, over the same runs of months as all that the audience sees. */
const unprotected = {
  smallest: 1,
  roundTo: 1,
  rounding: 'never',
  fewestPossible: 1,
  partsByYear: false,
  peopleForCurve: 1,
  allAlikeBelow: 0,
} as const

/** Raised when the way in which counts are protected changes: figures made the old way are then made again. */
const rulesVersion = 7

export function disclosureVersionOf(settings: DisclosureSettings): string {
  return `${rulesVersion}-${createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 8)}`
}
