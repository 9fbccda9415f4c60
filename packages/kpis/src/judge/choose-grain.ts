import type { Point } from '@dashboard/contract'
import { standsAlone, type Measure } from '../define-kpi.ts'

/** What a point of the chart is: a month, a quarter, twelve months at a time, or the days between two cases. */
export type Grain = 'month' | 'quarter' | 'year' | 'event'

/** `limits`: whether what is usual can be told. */
export type Choice = { grain: Grain; limits: boolean; why: string }

/** Of such a kind there must be this many a period on average, or chance gives signals on half of all stable charts. */
const fewestExpected = 2

/**
 * The shortest period in which a measure has enough cases to tell change from chance, and why. `points` are the mature
 * ones in question, `shortest` what they are: the public reads quarters; `days` says whether the days of single cases may be seen.
 */
export function chooseGrain(
  measure: Measure,
  points: Point[],
  { shortest, days }: { shortest: 'month' | 'quarter'; days: boolean },
): Choice {
  if (measure.kind === 'duration' || measure.kind === 'ratio' || measure.kind === 'mix')
    return {
      grain: 'year',
      limits: false,
      why: `Twelve months at a time: by ${shortest} there are too few cases to say anything.`,
    }
  if ('overlaps' in measure && measure.overlaps)
    return {
      grain: shortest,
      limits: false,
      why: 'Each point looks back over months that its neighbours share, so there are no limits and no signals.',
    }
  if (measure.kind === 'count' && days && mostlyAlike(points))
    return {
      grain: 'event',
      limits: false,
      why: 'More than half of the months have the same number of cases, which limits by month cannot judge: the days between one and the next are charted instead.',
    }
  const rarer = rarerOutcome(points)
  if (rarer === null || rarer.average >= fewestExpected) return { grain: shortest, limits: true, why: '' }
  const few = `On average a ${shortest} has ${rarer.average.toFixed(1)} ${rarer.of}, too few for limits by ${shortest}`
  if (standsAlone(measure))
    return { grain: shortest, limits: false, why: `${few}; what holds at a month’s end is not added up over months.` }
  if (measure.kind === 'count' && days)
    return { grain: 'event', limits: false, why: `${few}: the days between one and the next are charted instead.` }
  if (shortest === 'month' && rarer.average * 3 >= fewestExpected)
    return { grain: 'quarter', limits: true, why: `${few}: the chart is by quarter.` }
  return {
    grain: 'year',
    limits: false,
    why: `${few}${shortest === 'month' ? ', and by quarter' : ''}: each point is twelve months together. Neighbouring points share eleven of them, so there are no limits and no signals.`,
  }
}

/** Where most counts are one and the same, any other falls outside limits drawn round them. */
function mostlyAlike(months: Point[]): boolean {
  const counts = months.flatMap(({ numerator }) => numerator ?? [])
  const most = Math.max(
    0,
    ...Map.groupBy(counts, (count) => count)
      .values()
      .map((same) => same.length),
  )
  return most * 2 > counts.length
}

/** The average number of cases, or of the fewer of those that met it and those that did not; null where a share never varies. */
function rarerOutcome(months: Point[]): { average: number; of: string } | null {
  const counted = months.filter(({ value, numerator }) => value !== null && numerator !== null)
  if (counted.every(({ value, denominator }) => denominator !== null && value === counted[0]?.value)) return null
  const sums = counted.reduce(
    (sum, { numerator, denominator }) => ({
      met: sum.met + (numerator ?? 0),
      rest: denominator === null ? Infinity : sum.rest + denominator - (numerator ?? 0),
    }),
    { met: 0, rest: 0 },
  )
  const of = sums.rest === Infinity ? 'cases' : sums.met <= sums.rest ? 'cases that met it' : 'cases that did not'
  return { average: Math.min(sums.met, sums.rest) / counted.length, of }
}
