import type { Point } from '@dashboard/contract'
import type { Unit } from '@dashboard/contract/value'
import type { Release } from '../release.ts'
import type { Comparator } from './load-comparators.ts'
import type { Year } from './own-year.ts'

/** What a figure of comparators has to tell. */
export type Told = {
  release: Release
  unit: Unit
  year: Year
  own: Point | null
  /** Drawn: of the year shown. */
  shown: Comparator[]
  /** All that is published beside the measure. */
  held: Comparator[]
}

/** Published of the force whose records these are. */
export function isOwn({ force }: Comparator, { force: own }: Release): boolean {
  return force.toLowerCase().replaceAll(' ', '-') === own
}

/** Published of another force. */
export function isOther(figure: Comparator, release: Release): boolean {
  return figure.kind === 'force' && !isOwn(figure, release)
}
