import { codes, decimal, form, optional, reference, required, text, type RowCheck } from '../feed.ts'
import { referenceFile } from '../reference-file.ts'
import { endsAfterItBegins, noOverlap, validity } from './validity.ts'

export const measureOfKpi: RowCheck = {
  rule: 'measure',
  column: 'measure_id',
  broken: (cell, { measures }) => !measures.get(cell('kpi_id') ?? '')?.includes(cell('measure_id') ?? ''),
}

export const targets = referenceFile({
  name: 'targets',
  table: 'target',
  key: ['kpi_id', 'measure_id', 'valid_from'],
  columns: [
    required('kpi_id', reference('kpis')),
    required('measure_id', form(/^[a-z][a-z0-9-]{0,79}$/, 'charge-rate')),
    required('value', decimal),
    required('unit', codes('proportion count days rate')),
    optional('within_days', decimal),
    required('owner', text),
    ...validity,
  ],
  status: required('status', codes('confirmed placeholder')),
  rowChecks: [
    endsAfterItBegins,
    measureOfKpi,
    { rule: 'above-zero', column: 'within_days', broken: (cell) => Number(cell('within_days') ?? 1) === 0 },
    {
      rule: 'share',
      column: 'value',
      broken: (cell) => cell('unit') === 'proportion' && Number(cell('value')) > 1,
    },
  ],
  setChecks: [noOverlap('kpi_id', 'measure_id')],
})
