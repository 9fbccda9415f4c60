import { countByTime, type TimedCase } from './count-by-time.ts'
import { zOf } from './quantiles.ts'
import { requireQuantile } from './require.ts'

export type Incidence = { incidence: number; variance: number; lower: number | null; upper: number | null }
export type IncidenceStep = { time: number; atRisk: number; eventFree: number; causes: Record<string, Incidence> }

/**
 * Share of cases that each cause has ended by each time, open cases counted as waiting: Aalen and Johansen (1978).
 * CIF_k(t) = Σ S(t_j−)·d_kj/n_j with S the Kaplan–Meier curve of any end; those censored at t are still at risk at t.
 * Variance of Greenwood type, as R survival 3.5-3; interval log(−log F). A step for each distinct time.
 * Example: times 3, 5+, 6, 6, 8+, 10, 12+, 15 with causes 1, +, 2, 1, +, 2, +, 1 give CIF_1 = 0.125, 0.270833, 0.270833, 0.659722.
 */
export function cumulativeIncidence(cases: TimedCase[], confidence = 0.95): IncidenceStep[] {
  const z = zOf(confidence)
  const { times, causes } = countByTime(cases)
  const running = new Map(causes.map((cause) => [cause, new RunningVariance()]))
  const steps: IncidenceStep[] = []
  let atRisk = times.reduce((total, { all }) => total + all, 0)
  let eventFree = 1
  for (const { time, all, ended } of times) {
    const ends = sum(ended.values())
    const step: IncidenceStep = { time, atRisk, eventFree: eventFree * (1 - ends / atRisk), causes: {} }
    for (const cause of causes) {
      const variance = running.get(cause)
      if (!variance) continue
      variance.add(eventFree, ended.get(cause) ?? 0, ends, atRisk)
      step.causes[cause] = { ...variance.now(), ...logLogInterval(variance.now(), z) }
    }
    eventFree = atRisk === ends ? 0 : step.eventFree
    atRisk -= all
    steps.push(step)
  }
  return steps
}

/** The share that `cause` had ended by `time`; 0 before the first step. */
export function incidenceAt(curve: IncidenceStep[], cause: string, time: number): Incidence {
  const step = curve.findLast((each) => each.time <= time)
  return step?.causes[cause] ?? { incidence: 0, variance: 0, lower: null, upper: null }
}

const tolerance = 1.5e-8

/**
 * First time at which `cause` has ended a share `p` of the cases (0.5: the median); exactly `p` over a flat gives the
 * midpoint to the next rise, so that without competing causes it equals the Kaplan–Meier quantile. Null: not reached.
 */
export function incidenceQuantile(curve: IncidenceStep[], cause: string, p: number): number | null {
  return timeReached(curve, p, (step) => step.causes[cause]?.incidence ?? 0)
}

/** The interval of that time: the same search on the bands of the curve. Null on a side: not reached. */
export function incidenceQuantileInterval(
  curve: IncidenceStep[],
  cause: string,
  p: number,
): { lower: number | null; upper: number | null } {
  return {
    lower: timeReached(curve, p, (step) => step.causes[cause]?.upper ?? 0),
    upper: timeReached(curve, p, (step) => step.causes[cause]?.lower ?? 0),
  }
}

function timeReached(curve: IncidenceStep[], p: number, of: (step: IncidenceStep) => number): number | null {
  requireQuantile(p)
  const at = curve.findIndex((step) => of(step) >= p - tolerance)
  const reached = curve[at]
  if (!reached) return null
  const level = of(reached)
  if (Math.abs(level - p) > tolerance) return reached.time
  const rise = curve.slice(at + 1).find((step) => of(step) > level + tolerance)
  return (reached.time + (rise ?? curve.at(-1) ?? reached).time) / 2
}

/** Sums over the steps so far, from which the variance at any step follows without going over them again. */
class RunningVariance {
  private incidence = 0
  private g = 0
  private gF = 0
  private gFF = 0
  private own = 0
  private cross = 0
  private crossF = 0

  add(before: number, ended: number, ends: number, atRisk: number): void {
    this.incidence += (before * ended) / atRisk
    const f = this.incidence
    const greenwood = atRisk === ends ? 0 : ends / (atRisk * (atRisk - ends))
    this.g += greenwood
    this.gF += greenwood * f
    this.gFF += greenwood * f * f
    this.own += (before ** 2 * ended * (atRisk - ended)) / atRisk ** 3
    const cross = (before * ended) / atRisk ** 2
    this.cross += cross
    this.crossF += cross * f
  }

  now(): { incidence: number; variance: number } {
    const f = this.incidence
    const variance = f * f * this.g - 2 * f * this.gF + this.gFF + this.own - 2 * (f * this.cross - this.crossF)
    return { incidence: f, variance: Math.max(0, variance) }
  }
}

function logLogInterval(
  { incidence, variance }: { incidence: number; variance: number },
  z: number,
): { lower: number | null; upper: number | null } {
  if (incidence <= 0 || incidence >= 1) return { lower: null, upper: null }
  const theta = Math.exp((z * Math.sqrt(variance)) / (incidence * Math.abs(Math.log(incidence))))
  return { lower: incidence ** theta, upper: incidence ** (1 / theta) }
}

function sum(numbers: Iterable<number>): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}
