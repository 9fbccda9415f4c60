/** Where each endpoint is. Kept apart from the schemas so that the page needs no validator. */
export const paths = {
  health: '/api/health',
  openapi: '/api/openapi.json',
  overview: '/api/overview',
  kpi: '/api/kpis/:kpi',
  figureCsv: '/api/kpis/:kpi/figures/:figure/csv',
  stepChanges: '/api/kpis/:kpi/step-changes',
  stepChangeWithdrawal: '/api/kpis/:kpi/step-changes/:stepChange/withdrawal',
  targets: '/api/targets',
  kpiTargets: '/api/kpis/:kpi/targets',
  targetConfirmation: '/api/kpis/:kpi/targets/:target/confirmation',
  targetWithdrawal: '/api/kpis/:kpi/targets/:target/withdrawal',
  comparators: '/api/comparators',
  groupMembers: '/api/comparators/group',
  groupRemoval: '/api/comparators/group/:member/removal',
  methods: '/api/methods',
  load: '/api/load',
} as const
