import { futureDay, reference, required, text } from '../feed.ts'
import { referenceFile } from '../reference-file.ts'

export const seriesBreaks = referenceFile({
  name: 'series_breaks',
  table: 'series_break',
  key: ['break_on', 'kpi_id'],
  columns: [
    required('break_on', futureDay),
    required('kpi_id', reference('kpis', '*')),
    required('label', text),
    required('reason', text),
  ],
})
