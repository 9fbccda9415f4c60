/** Rows of reference files, without fault, by column. */
export const sure = { source: 'Test', status: 'confirmed' }
export const offence = (change: Record<string, string> = {}) => ({
  offence_code: '195/12',
  ho_class: '8Q',
  kind: 'stalking_2a',
  valid_from: '2012-11-25',
  valid_to: '',
  ...sure,
  ...change,
})
export const area = (change: Record<string, string> = {}) => ({
  area_code: 'E06000015',
  name: 'Derby',
  division: 'South',
  successor_code: '',
  valid_from: '1997-04-01',
  valid_to: '',
  ...sure,
  ...change,
})
export const target = (change: Record<string, string> = {}) => ({
  kpi_id: 'charge-rate',
  measure_id: 'charge-rate',
  value: '0.1',
  unit: 'proportion',
  owner: 'Stalking Delivery Group',
  valid_from: '2026-04-01',
  valid_to: '',
  ...sure,
  ...change,
})
export const seriesBreak = (change: Record<string, string> = {}) => ({
  break_on: '2026-04-01',
  kpi_id: '*',
  label: 'New rule',
  reason: 'A rule changed.',
  ...sure,
  ...change,
})
export const comparator = (change: Record<string, string> = {}) => ({
  kpi_id: 'charge-rate',
  measure_id: 'charge-rate',
  force: 'Kent',
  kind: 'force',
  year: '2025/26',
  from_on: '2025-04-01',
  to_on: '2026-03-31',
  basis: 'Charged of recorded',
  numerator: '4',
  denominator: '100',
  value: '',
  unit: 'proportion',
  coverage: 'Class 8Q',
  comparable: 'true',
  reason: '',
  ...sure,
  ...change,
})
