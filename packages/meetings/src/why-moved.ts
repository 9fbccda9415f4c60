import { formatCount } from '@dashboard/contract/value'
import type { Series, Told } from './told.ts'

type Point = Series['points'][number]

/** Why the same months read otherwise now, in the KPI's own words: `12 more charged within 180 days`. */
export function whyMoved(then: Told, now: Told, before: Point | undefined, after: Point): string {
  if (!before) return after.mature ? 'first shown' : 'first shown, too early to judge'
  if (then.kpi.definitionVersion !== now.kpi.definitionVersion) return 'definition changed'
  const early = before.mature || !after.mature ? [] : ['too early to judge then']
  const reasons = [...early, ...countsMoved(now, before, after)]
  return reasons.length > 0 ? reasons.join('; ') : 'late records'
}

/** Of real counts alone: outside the force the difference of two counts would itself be a number of cases. */
function countsMoved({ standing, series }: Told, before: Point, after: Point): string[] {
  const words = series?.words
  if (standing.audience !== 'restricted' || !words) return []
  const { counted, cases } = words
  return [
    more(before.denominator, after.denominator, { many: cases ?? 'cases', one: 'case in all' }),
    more(before.numerator, after.numerator, { many: counted, one: cases === null ? 'case' : counted }),
    more(before.unknown, after.unknown, { many: 'not known', one: 'not known' }),
  ].filter((each) => each !== null)
}

/** The words for cases are plural, and cannot be said of one. */
function more(
  before: number | null,
  after: number | null,
  { many, one }: { many: string; one: string },
): string | null {
  if (before === null || after === null || before === after) return null
  const count = Math.abs(after - before)
  return `${formatCount(count)} ${after > before ? 'more' : 'fewer'} ${count === 1 ? one : many}`
}
