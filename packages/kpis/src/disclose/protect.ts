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
}

/**
 * Adds true counts of one or more months up and protects the total, and what could be had from it by subtraction.
 * `partsShown`: whether the same audience sees the months themselves.
 */
export function protect(parts: TrueCount[], month: Month, partsShown: boolean, setting: DisclosureSetting): Count {
  const whole = addUp(parts)
  const total = (name: 'numerator' | 'denominator' | 'unknown') => totalOf(name, parts, whole, partsShown, setting)
  const [numerator, denominator, unknown] = [total('numerator'), total('denominator'), total('unknown')]
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
    exposure: whole.exposure,
    status,
  }
}

function addUp(parts: TrueCount[]): TrueCount {
  const total = (of: (part: TrueCount) => number | null) =>
    parts.some((part) => of(part) === null) ? null : parts.reduce((sum, part) => sum + (of(part) ?? 0), 0)
  return {
    numerator: total((part) => part.numerator) ?? 0,
    denominator: total((part) => part.denominator),
    unknown: total((part) => part.unknown) ?? 0,
    exposure: total((part) => part.exposure),
    beside: (parts[0]?.beside ?? []).map((_, index) => total((part) => part.beside[index] ?? 0) ?? 0),
  }
}

function totalOf(
  name: 'numerator' | 'denominator' | 'unknown',
  parts: TrueCount[],
  whole: TrueCount,
  partsShown: boolean,
  setting: DisclosureSetting,
): { shown: number | null; rounded: boolean } {
  const truly = whole[name]
  if (truly === null) return { shown: null, rounded: false }
  const hides = (count: TrueCount) =>
    name === 'numerator' ? hidesNumerator(count, setting) : small(count[name], setting)
  const hidden = parts.length > 1 ? parts.filter(hides) : []
  const round =
    setting.rounding === 'always' || (setting.rounding === 'totals over protected parts' && hidden.length > 0)
  const show = (total: number) =>
    hides({ ...whole, [name]: total }) ? null : round ? nearest(total, setting.roundTo) : total
  const shownParts = truly - hidden.reduce((sum, part) => sum + (part[name] ?? 0), 0)
  const possible = hidden.map((part) => possibleValues(part, name, setting))
  if (partsShown && tellsPart(shownParts, possible, show, setting.fewestPossible))
    return { shown: null, rounded: false }
  return { shown: show(truly), rounded: round }
}

/** A numerator is small itself, or its remainder is, or what it is a part of is. */
function hidesNumerator({ numerator, denominator, beside }: TrueCount, setting: DisclosureSetting): boolean {
  if (small(numerator, setting) || small(denominator, setting)) return true
  const others = denominator === null ? beside : [denominator, ...beside]
  return others.some((other) => small(Math.abs(other - numerator), setting))
}

/** What a reader who knows the rules can say of a count that is hidden. */
function possibleValues(
  { denominator }: TrueCount,
  name: 'numerator' | 'denominator' | 'unknown',
  setting: DisclosureSetting,
): number[] {
  const smallOnes = Array.from({ length: setting.smallest - 1 }, (_, index) => index + 1)
  if (name !== 'numerator' || denominator === null) return smallOnes
  if (small(denominator, setting)) return [0, ...smallOnes]
  return [...new Set([...smallOnes, ...smallOnes.map((left) => denominator - left)])]
}

function small(count: number | null, { smallest }: DisclosureSetting): boolean {
  return count !== null && count > 0 && count < smallest
}

function nearest(count: number, roundTo: number): number {
  return Math.round(count / roundTo) * roundTo
}
