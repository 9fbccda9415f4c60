import type { Shorthand } from '@dashboard/contract'
import type { Month } from '@dashboard/contract/month'
import type { Count } from '../disclosed-series.ts'
import type { DisclosureSetting } from '../disclosure-settings.ts'

export type TrueCount = { numerator: number; denominator: number | null; unknown: number; exposure: number | null }

/** Adds true counts of one or more months up and protects the total, and the parts that could be had by subtraction. */
export function protect(parts: TrueCount[], month: Month, setting: DisclosureSetting): Count {
  const total = (of: (part: TrueCount) => number | null) =>
    parts.some((part) => of(part) === null) ? null : parts.reduce((sum, part) => sum + (of(part) ?? 0), 0)
  const hidden = (part: TrueCount) => hidesNumerator(part, setting)
  const whole = {
    numerator: total((part) => part.numerator) ?? 0,
    denominator: total((part) => part.denominator),
    unknown: total((part) => part.unknown) ?? 0,
  }
  const roundNumerator = rounds(setting, parts.length > 1 && parts.some(hidden))
  const roundDenominator = rounds(setting, parts.length > 1 && parts.some((part) => small(part.denominator, setting)))
  const roundUnknown = rounds(setting, parts.length > 1 && parts.some((part) => small(part.unknown, setting)))
  const protectedTotal = { ...whole, exposure: null }
  const numerator = hidden(protectedTotal) ? null : rounded(whole.numerator, roundNumerator, setting)
  const denominator = small(whole.denominator, setting) ? null : rounded(whole.denominator, roundDenominator, setting)
  const unknown = small(whole.unknown, setting) ? null : rounded(whole.unknown, roundUnknown, setting)
  const status: Shorthand[] = []
  if (numerator === null || (whole.denominator !== null && denominator === null) || unknown === null) status.push('c')
  if (roundNumerator || roundDenominator || roundUnknown) status.push('r')
  return {
    month,
    months: parts.length,
    numerator,
    denominator,
    unknown,
    exposure: total((part) => part.exposure),
    status,
  }
}

/** A numerator is small itself, or its remainder is, or what it is a part of is. */
function hidesNumerator({ numerator, denominator }: TrueCount, setting: DisclosureSetting): boolean {
  if (small(numerator, setting) || small(denominator, setting)) return true
  return denominator !== null && small(denominator - numerator, setting)
}

function small(count: number | null, { smallest }: DisclosureSetting): boolean {
  return count !== null && count > 0 && count < smallest
}

function rounds(setting: DisclosureSetting, overProtectedParts: boolean): boolean {
  return setting.rounding === 'always' || (setting.rounding === 'totals over protected parts' && overProtectedParts)
}

function rounded(count: number | null, round: boolean, { roundTo }: DisclosureSetting): number | null {
  return count === null || !round ? count : Math.round(count / roundTo) * roundTo
}
