import { countByTime, type TimedCase } from './count-by-time.ts'
import { timeReached } from './incidence-of.ts'
import { zOf } from './quantiles.ts'

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
  const running = causes.map((cause) => ({ cause, variance: new RunningVariance() }))
  const steps: IncidenceStep[] = []
  let atRisk = times.reduce((total, { all }) => total + all, 0)
  let eventFree = 1
  for (const { time, all, ended } of times) {
    const ends = ended.reduce((total, each) => total + each, 0)
    const step: IncidenceStep = { time, atRisk, eventFree: eventFree * (1 - ends / atRisk), causes: {} }
    for (const [index, { cause, variance }] of running.entries()) {
      variance.add(eventFree, ended[index] ?? 0, ends, atRisk)
      const now = variance.now()
      step.causes[cause] = { ...now, ...logLogInterval(now, z) }
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

/** First time at which `cause` has ended a share `p` of the cases (0.5: the median). Null: not reached. */
export function incidenceQuantile(curve: IncidenceStep[], cause: string, p: number): number | null {
  return reached(curve, p, (step) => step.causes[cause]?.incidence ?? 0)
}

/** The interval of that time: the same search on the bands of the curve. Null on a side: not reached. */
export function incidenceQuantileInterval(
  curve: IncidenceStep[],
  cause: string,
  p: number,
): { lower: number | null; upper: number | null } {
  return {
    lower: reached(curve, p, (step) => step.causes[cause]?.upper ?? 0),
    upper: reached(curve, p, (step) => step.causes[cause]?.lower ?? 0),
  }
}

function reached(curve: IncidenceStep[], p: number, of: (step: IncidenceStep) => number): number | null {
  return timeReached(
    curve.map((step) => ({ time: step.time, incidence: of(step) })),
    p,
  )
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
    // Sums of shares may pass 1 in their last digit.
    this.incidence = Math.min(1, this.incidence + (before * ended) / atRisk)
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
