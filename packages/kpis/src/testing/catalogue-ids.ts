/** The ids of the catalogue, registered or not: reference data may name KPIs whose definitions are still to come. */
export const catalogueIds = `
  stalking-crimes-recorded stalking-share recorded-within-a-day recording-accuracy late-recognition included-classification
  breaches-assessed cancelled-after-recording
  risk-assessed-within-a-day time-to-risk-assessment unexplained-downgrades first-supervisor-review
  suspect-arrested-or-interviewed digital-investigation time-limit-watch high-risk-allocation repeat-victims
  order-considered time-to-protective-order order-stage-times orders-granted orders-per-hundred-crimes
  protected-within-fourteen-days protection-gaps breach-response expiring-orders-reviewed
  needs-assessed advocate-offered referral-uptake time-to-first-contact victim-withdrawal updates-on-time victim-satisfaction
  repeat-suspects cases-discussed programme-pathway reoffending high-harm-managed
  charge-rate charge-rate-assigned charge-rate-official time-to-charge outcome-mix prosecutor-decisions charge-seriousness
  court-results positive-outcomes
  training-coverage champion-cover caseload
  dip-sample-quality scrutiny-actions plan-delivery data-completeness
`
  .trim()
  .split(/\s+/)
