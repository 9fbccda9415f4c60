import type { Context } from '../check-cell.ts'

/** What cells are checked against in tests: a code of each reference file, and the end of October 2026. */
export const context: Context = {
  references: {
    offences: new Set(['195/12']),
    outcome_types: new Set(['1A']),
    areas: new Set(['E06000015']),
    providers: new Set(['victim_service']),
    programmes: new Set(['cobi']),
    kpis: new Set(['charge-rate']),
    measures: new Map([['charge-rate', ['charge-rate', 'charge-rate-365']]]),
  },
  asAtUtc: '2026-10-31T23:59:00Z',
  asOn: '2026-10-31',
}
