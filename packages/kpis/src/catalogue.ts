import { chargeRateAssigned } from './definitions/outcomes/charge-rate-assigned.ts'
import { chargeRateOfficial } from './definitions/outcomes/charge-rate-official.ts'
import { chargeRate } from './definitions/outcomes/charge-rate.ts'
import { chargeSeriousness } from './definitions/outcomes/charge-seriousness.ts'
import { courtResults } from './definitions/outcomes/court-results.ts'
import { outcomeMix } from './definitions/outcomes/outcome-mix.ts'
import { positiveOutcomes } from './definitions/outcomes/positive-outcomes.ts'
import { prosecutorDecisions } from './definitions/outcomes/prosecutor-decisions.ts'
import { timeToCharge } from './definitions/outcomes/time-to-charge.ts'
import { casesDiscussed } from './definitions/perpetrators/cases-discussed.ts'
import { highHarmManaged } from './definitions/perpetrators/high-harm-managed.ts'
import { programmePathway } from './definitions/perpetrators/programme-pathway.ts'
import { reoffending } from './definitions/perpetrators/reoffending.ts'
import { repeatSuspects } from './definitions/perpetrators/repeat-suspects.ts'
import { breachResponse } from './definitions/protection/breach-response.ts'
import { expiringOrdersReviewed } from './definitions/protection/expiring-orders-reviewed.ts'
import { orderConsidered } from './definitions/protection/order-considered.ts'
import { orderStageTimes } from './definitions/protection/order-stage-times.ts'
import { ordersGranted } from './definitions/protection/orders-granted.ts'
import { ordersPerHundredCrimes } from './definitions/protection/orders-per-hundred-crimes.ts'
import { protectedWithinFourteenDays } from './definitions/protection/protected-within-fourteen-days.ts'
import { protectionGaps } from './definitions/protection/protection-gaps.ts'
import { timeToProtectiveOrder } from './definitions/protection/time-to-protective-order.ts'
import { breachesAssessed } from './definitions/recording/breaches-assessed.ts'
import { cancelledAfterRecording } from './definitions/recording/cancelled-after-recording.ts'
import { includedClassification } from './definitions/recording/included-classification.ts'
import { lateRecognition } from './definitions/recording/late-recognition.ts'
import { recordedWithinADay } from './definitions/recording/recorded-within-a-day.ts'
import { recordingAccuracy } from './definitions/recording/recording-accuracy.ts'
import { stalkingCrimesRecorded } from './definitions/recording/stalking-crimes-recorded.ts'
import { stalkingShare } from './definitions/recording/stalking-share.ts'
import { digitalInvestigation } from './definitions/risk/digital-investigation.ts'
import { firstSupervisorReview } from './definitions/risk/first-supervisor-review.ts'
import { highRiskAllocation } from './definitions/risk/high-risk-allocation.ts'
import { repeatVictims } from './definitions/risk/repeat-victims.ts'
import { riskAssessedWithinADay } from './definitions/risk/risk-assessed-within-a-day.ts'
import { suspectArrestedOrInterviewed } from './definitions/risk/suspect-arrested-or-interviewed.ts'
import { timeLimitWatch } from './definitions/risk/time-limit-watch.ts'
import { timeToRiskAssessment } from './definitions/risk/time-to-risk-assessment.ts'
import { unexplainedDowngrades } from './definitions/risk/unexplained-downgrades.ts'
import { dataCompleteness } from './definitions/scrutiny/data-completeness.ts'
import { dipSampleQuality } from './definitions/scrutiny/dip-sample-quality.ts'
import { disparity } from './definitions/scrutiny/disparity.ts'
import { planDelivery } from './definitions/scrutiny/plan-delivery.ts'
import { scrutinyActions } from './definitions/scrutiny/scrutiny-actions.ts'
import { advocateOffered } from './definitions/victim-support/advocate-offered.ts'
import { needsAssessed } from './definitions/victim-support/needs-assessed.ts'
import { referralUptake } from './definitions/victim-support/referral-uptake.ts'
import { timeToFirstContact } from './definitions/victim-support/time-to-first-contact.ts'
import { updatesOnTime } from './definitions/victim-support/updates-on-time.ts'
import { victimSatisfaction } from './definitions/victim-support/victim-satisfaction.ts'
import { victimWithdrawal } from './definitions/victim-support/victim-withdrawal.ts'
import { caseload } from './definitions/workforce/caseload.ts'
import { championCover } from './definitions/workforce/champion-cover.ts'
import { trainingCoverage } from './definitions/workforce/training-coverage.ts'
import type { Kpi, Measure } from './define-kpi.ts'

/** Every KPI, in the order the board reads them. */
export const kpis: readonly Kpi[] = [
  stalkingCrimesRecorded,
  stalkingShare,
  recordedWithinADay,
  recordingAccuracy,
  lateRecognition,
  includedClassification,
  breachesAssessed,
  cancelledAfterRecording,
  riskAssessedWithinADay,
  timeToRiskAssessment,
  unexplainedDowngrades,
  firstSupervisorReview,
  suspectArrestedOrInterviewed,
  digitalInvestigation,
  timeLimitWatch,
  highRiskAllocation,
  repeatVictims,
  orderConsidered,
  timeToProtectiveOrder,
  orderStageTimes,
  ordersGranted,
  ordersPerHundredCrimes,
  protectedWithinFourteenDays,
  protectionGaps,
  breachResponse,
  expiringOrdersReviewed,
  needsAssessed,
  advocateOffered,
  referralUptake,
  timeToFirstContact,
  victimWithdrawal,
  updatesOnTime,
  victimSatisfaction,
  repeatSuspects,
  casesDiscussed,
  programmePathway,
  reoffending,
  highHarmManaged,
  chargeRate,
  chargeRateAssigned,
  chargeRateOfficial,
  timeToCharge,
  outcomeMix,
  prosecutorDecisions,
  chargeSeriousness,
  courtResults,
  positiveOutcomes,
  trainingCoverage,
  championCover,
  caseload,
  dipSampleQuality,
  scrutinyActions,
  planDelivery,
  dataCompleteness,
  disparity,
]

/** The KPI of that slug or code, or of that of one of its measures; null where there is none. */
export function findKpi(name: string): Kpi | null {
  const asked = name.toLowerCase()
  const own = kpis.find(({ id, code }) => id === asked || code.toLowerCase() === asked)
  return own ?? findMeasure(name)?.kpi ?? null
}

/** The measure of that slug or code (`charge-rate`, `F1`, `C8-rate`) and its KPI; null also of a KPI that has no measures. */
export function findMeasure(name: string): { kpi: Kpi; measure: Measure } | null {
  const asked = name.toLowerCase()
  for (const kpi of kpis) {
    const named = kpi.code.toLowerCase() === asked ? kpi.allMeasures[0] : undefined
    const measure = named ?? kpi.allMeasures.find(({ id, code }) => id === asked || code.toLowerCase() === asked)
    if (measure) return { kpi, measure }
  }
  return null
}
