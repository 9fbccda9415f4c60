export { assurance, type Assurance } from './assurance.ts'
export { countInterval } from './count-interval.ts'
export type { TimedCase } from './count-by-time.ts'
export {
  cumulativeIncidence,
  incidenceAt,
  incidenceQuantile,
  incidenceQuantileInterval,
} from './cumulative-incidence.ts'
export type { Incidence, IncidenceStep } from './cumulative-incidence.ts'
export { differenceInterval, type Share } from './difference-interval.ts'
export { funnelLimits } from './funnel-limits.ts'
export { funnelSignificance, type Significance } from './funnel-significance.ts'
export { incidenceOf, shareBy, timeReached, type IncidencePoint } from './incidence-of.ts'
export type { Interval } from './interval.ts'
export { iPrimeLimits } from './i-prime-limits.ts'
export { kaplanMeier, type FollowedCase, type SurvivalStep } from './kaplan-meier.ts'
export { pChartLimits } from './p-chart-limits.ts'
export { percentileInterval } from './percentile-interval.ts'
export { rateDifferenceInterval, type Rate } from './rate-difference-interval.ts'
export { rateInterval } from './rate-interval.ts'
export { ratioInterval } from './ratio-interval.ts'
export { longEnough, sideOf, specialCauses, specialCausesWithin } from './special-causes.ts'
export type { PointLimits, Rule, Side, Signal } from './special-causes.ts'
export { survivalQuantile } from './survival-quantile.ts'
export { tChartLimits } from './t-chart-limits.ts'
export { fewestForIcons, variation, variationOf, type Better, type Variation } from './variation.ts'
export { wilsonInterval } from './wilson-interval.ts'
export { xmrLimits, type XmrSegment } from './xmr-limits.ts'
