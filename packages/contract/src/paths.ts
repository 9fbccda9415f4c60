/** Where each endpoint is. Kept apart from the schemas so that the page needs no validator. */
export const paths = {
  health: '/api/health',
  openapi: '/api/openapi.json',
  overview: '/api/overview',
  kpi: '/api/kpis/:kpi',
  figureCsv: '/api/kpis/:kpi/figures/:figure/csv',
  stepChanges: '/api/kpis/:kpi/step-changes',
  stepChangeWithdrawal: '/api/kpis/:kpi/step-changes/:stepChange/withdrawal',
  methods: '/api/methods',
  load: '/api/load',
  definitions: '/api/definitions',
  chargeRates: '/api/charge-rates',
} as const
