import type { Standing } from '@dashboard/contract'
import type { Release } from '../release.ts'

/** Which load the figures of a page are of. */
export function standingOf({ audience, asOn, loadId, loadedAt, force, synthetic }: Release): Standing {
  return { audience, asAt: asOn, loadId, loadedAt, force, synthetic }
}
