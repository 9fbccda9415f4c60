import { createHash } from 'node:crypto'
import type { Audience } from '@dashboard/contract'

/**
 * Who may see which counts. Owner: disclosure officer of the delivery group; set 23 November 2026.
 * `smallest`: counts from 1 up to one less than this are protected.
 * `fewestPossible`: a total that would leave a protected count fewer possible values than this is withheld.
 * `partsByYear`: stages and categories are shown for complete years only, rounded.
 */
export type DisclosureSetting = {
  smallest: number
  rounding: 'never' | 'totals over protected parts' | 'always'
  roundTo: number
  fewestPossible: number
  partsByYear: boolean
  grain: 1 | 3
  breakdowns: boolean
  single: boolean
  peopleForCurve: number
}

export const disclosureSettings: Record<Audience, DisclosureSetting> = {
  restricted: {
    smallest: 1,
    rounding: 'never',
    roundTo: 1,
    fewestPossible: 1,
    partsByYear: false,
    grain: 1,
    breakdowns: true,
    single: true,
    peopleForCurve: 1,
  },
  partner: {
    smallest: 5,
    rounding: 'totals over protected parts',
    roundTo: 5,
    fewestPossible: 3,
    partsByYear: true,
    grain: 1,
    breakdowns: false,
    single: false,
    peopleForCurve: 8,
  },
  public: {
    smallest: 8,
    rounding: 'always',
    roundTo: 5,
    fewestPossible: 1,
    partsByYear: false,
    grain: 3,
    breakdowns: false,
    single: false,
    peopleForCurve: 8,
  },
}

/** Raised when the way in which counts are protected changes: figures made the old way are then made again. */
const rulesVersion = 6

export const disclosureVersion = `${rulesVersion}-${createHash('sha256').update(JSON.stringify(disclosureSettings)).digest('hex').slice(0, 8)}`
