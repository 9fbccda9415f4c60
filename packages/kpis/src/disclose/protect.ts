import type { Shorthand } from '@dashboard/contract'
import type { Month } from '@dashboard/contract/month'
import type { Count } from '../disclosed-series.ts'
import type { DisclosureSetting } from '../disclosure-settings.ts'
import { tellsPart } from './tells-part.ts'

export type TrueCount = {
  numerator: number
  denominator: number | null
  unknown: number
  exposure: number | null
  /** Counts that a stage or category is shown beside: what it differs from them by is protected like itself. */
  beside: number[]
  /** The same of the narrower population: what the wider one holds beyond it is protected like itself. */
  narrower: Pick<TrueCount, 'numerator' | 'denominator' | 'unknown' | 'fewUnknown'> | null
  /** A few cases with no known answer are counted in its denominator. */
  fewUnknown?: boolean
}

type Shown = { shown: number | null; rounded: boolean }
type Name = 'numerator' | 'denominator' | 'unknown'

/**
 * Adds true counts of one or more months up and protects the total, and what could be had from it by subtraction.
 * `partsShown`: the runs of months that the same audience sees beside the total.
 */
export function protect(
  parts: TrueCount[],
  month: Month,
  partsShown: TrueCount[][],
  setting: DisclosureSetting,
): Count {
  const whole = addUp(parts)
  const total = (name: Name) => totalOf(name, whole, partsShown.map(addUp), setting)
  const [part, all, unknown] = [total('numerator'), total('denominator'), total('unknown')]
  // Where one is rounded so is the other, or there could be more of a part than of all.
  const round = part.rounded || all.rounded
  const alike = (one: Shown) =>
    round && one.shown !== null ? { shown: nearest(one.shown, setting.roundTo), rounded: true } : one
  const [numerator, denominator] = [alike(part), alike(all)]
  const withheld = numerator.shown === null || unknown.shown === null
  const status: Shorthand[] = []
  if (withheld || (whole.denominator !== null && denominator.shown === null)) status.push('c')
  if (numerator.rounded || denominator.rounded || unknown.rounded) status.push('r')
  return {
    month,
    months: parts.length,
    numerator: numerator.shown,
    denominator: denominator.shown,
    unknown: unknown.shown,
    exposure: shownExposure(whole.exposure, setting),
    status,
  }
}

/**
 * Where the cases with no known answer are few they are counted in the denominator: another KPI tells of all cases, and would
 * otherwise give them by subtraction. So are those of the wider population, however many, where they are few in the narrower:
 * told apart there, they would bound the few.
 */
export function withUnknown(count: TrueCount, setting: DisclosureSetting): TrueCount {
  const { denominator, unknown, narrower } = count
  const within = narrower && withUnknown({ ...count, ...narrower, narrower: null }, setting)
  const few = small(unknown, setting) || within?.fewUnknown === true
  if (denominator === null || !few) return { ...count, narrower: within }
  return { ...count, denominator: denominator + unknown, unknown: 0, fewUnknown: true, narrower: within }
}

/** What is divided by is a number of people or orders too, or of many more inhabitants. */
function shownExposure(exposure: number | null, { smallest, roundTo }: DisclosureSetting): number | null {
  if (exposure === null || (exposure > 0 && exposure < smallest)) return null
  return nearest(exposure, roundTo)
}

function addUp(parts: TrueCount[]): TrueCount {
  const total = (of: (part: TrueCount) => number | null) =>
    parts.some((part) => of(part) === null) ? null : parts.reduce((sum, part) => sum + (of(part) ?? 0), 0)
  return {
    numerator: total((part) => part.numerator) ?? 0,
    denominator: total((part) => part.denominator),
    unknown: total((part) => part.unknown) ?? 0,
    exposure: total((part) => part.exposure),
    fewUnknown: parts.some(({ fewUnknown }) => fewUnknown === true),
    beside: (parts[0]?.beside ?? []).map((_, index) => total((part) => part.beside[index] ?? 0) ?? 0),
    narrower: parts[0]?.narrower
      ? {
          numerator: total((part) => part.narrower?.numerator ?? 0) ?? 0,
          denominator: total((part) => part.narrower?.denominator ?? null),
          unknown: total((part) => part.narrower?.unknown ?? 0) ?? 0,
        }
      : null,
  }
}

function totalOf(name: Name, whole: TrueCount, parts: TrueCount[], setting: DisclosureSetting): Shown {
  const truly = whole[name]
  if (truly === null) return { shown: null, rounded: false }
  const hidden = parts.filter((part) => hides(part, name, setting))
  const always = setting.rounding === 'always'
  const round = always || hidden.length > 0
  const showOf = (count: TrueCount) => (total: number) =>
    hides({ ...count, [name]: total }, name, setting) ? null : round ? nearest(total, setting.roundTo) : total
  // What a reader tries must not hang on a denominator that the reader does not know.
  const unsure = parts.some((part) => hides(part, 'denominator', setting))
  const show = showOf(unsure && name === 'numerator' ? { ...whole, denominator: null } : whole)
  // Of a wider population with a protected part nothing is told in total: what is beyond the narrower one could be had.
  if (hidden.length > 0 && whole.narrower) return { shown: null, rounded: false }
  const shown = parts.filter((part) => !hidden.includes(part)).map((part) => part[name] ?? 0)
  const exactly = always ? 0 : shown.reduce((sum, count) => sum + count, 0)
  const roundly = always ? shown.map((count) => roundedFrom(nearest(count, setting.roundTo), setting)) : []
  const possible = hidden.map((part) => possibleValues(part, name, setting))
  if (tellsPart(exactly, possible, show, setting.fewestPossible, roundly)) return { shown: null, rounded: false }
  return { shown: showOf(whole)(truly), rounded: round }
}

/** Whether a count is small itself, or what it could be subtracted from would give a small one. */
function hides(count: TrueCount, name: Name, setting: DisclosureSetting): boolean {
  const { narrower } = count
  const beyond = narrower === null ? null : (count[name] ?? 0) - (narrower[name] ?? 0)
  if (small(beyond, setting)) return true
  if (name === 'numerator') return hidesNumerator(count, setting)
  if (name === 'unknown' && count.fewUnknown) return true
  return small(count[name], setting) || (name === 'denominator' && setting.hidesBoth && hidesNumerator(count, setting))
}

/** A numerator is small itself, or its remainder is, or what it is a part of is. */
function hidesNumerator(count: TrueCount, setting: DisclosureSetting): boolean {
  const { numerator, denominator, beside, narrower } = count
  if (small(numerator, setting) || small(denominator, setting)) return true
  const left = denominator === null ? null : denominator - numerator
  const leftNarrower = narrower && narrower.denominator !== null ? narrower.denominator - narrower.numerator : null
  if (left !== null && leftNarrower !== null && small(left - leftNarrower, setting)) return true
  const alike = denominator !== null && denominator > 0 && denominator < setting.allAlikeBelow
  if (alike && (numerator === 0 || numerator === denominator)) return true
  const others = denominator === null ? beside : [denominator, ...beside]
  return others.some((other) => small(Math.abs(other - numerator), setting))
}

/** What a reader who knows the rules can say of a count that is hidden. */
function possibleValues({ denominator }: TrueCount, name: Name, setting: DisclosureSetting): number[] {
  const smallOnes = Array.from({ length: setting.smallest - 1 }, (_, index) => index + 1)
  if (name !== 'numerator' || denominator === null) return smallOnes
  if (small(denominator, setting)) return [0, ...smallOnes]
  return [...new Set([...smallOnes, ...smallOnes.map((left) => denominator - left)])]
}

/** What a count that is shown as `shown` may be. */
export function roundedFrom(shown: number, { roundTo, smallest }: DisclosureSetting): number[] {
  if (shown === 0) return [0]
  const near = Array.from({ length: 2 * roundTo }, (_, index) => shown - roundTo + index)
  return near.filter((count) => count >= smallest && nearest(count, roundTo) === shown)
}

export function small(count: number | null, { smallest }: DisclosureSetting): boolean {
  return count !== null && count > 0 && count < smallest
}

function nearest(count: number, roundTo: number): number {
  return Math.round(count / roundTo) * roundTo
}
