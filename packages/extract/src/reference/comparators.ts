import { boolean, codes, day, decimal, form, futureDay, optional, reference, required, text, whole } from '../feed.ts'
import { referenceFile } from '../reference-file.ts'
import { measureOfKpi } from './targets.ts'

const mostCounted = 99_999_999

export const comparators = referenceFile({
  name: 'comparators',
  table: 'comparator',
  key: ['kpi_id', 'measure_id', 'force', 'from_on', 'to_on', 'basis'],
  columns: [
    required('kpi_id', reference('kpis')),
    required('measure_id', form(/^[a-z][a-z0-9-]{0,79}$/, 'charge-rate')),
    required('force', text),
    required('kind', codes('force group')),
    required('year', text),
    required('from_on', futureDay),
    required('to_on', futureDay),
    required('basis', text),
    optional('numerator', whole(0, mostCounted)),
    optional('denominator', whole(1, mostCounted)),
    optional('value', decimal),
    required('unit', codes('proportion count days rate')),
    optional('source_address', text),
    optional('as_at', day),
    required('coverage', text),
    required('comparable', boolean),
    optional('reason', text),
  ],
  status: required('status', codes('confirmed unverified')),
  rowChecks: [
    measureOfKpi,
    { rule: 'period', column: 'to_on', broken: (cell) => (cell('to_on') ?? '') < (cell('from_on') ?? '') },
    {
      rule: 'part',
      column: 'numerator',
      broken: (cell) =>
        cell('unit') === 'proportion' && Number(cell('numerator') ?? 0) > Number(cell('denominator') ?? Infinity),
    },
    {
      rule: 'valued',
      column: 'value',
      broken: (cell) => cell('value') === null && (cell('numerator') === null || cell('denominator') === null),
    },
    {
      rule: 'share',
      column: 'value',
      broken: (cell) => cell('unit') === 'proportion' && Number(cell('value') ?? 0) > 1,
    },
    {
      rule: 'reasoned',
      column: 'reason',
      broken: (cell) => cell('comparable') === 'false' && cell('reason') === null,
    },
  ],
})
