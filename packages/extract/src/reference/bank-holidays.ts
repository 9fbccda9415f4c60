import { futureDay, required, text } from '../feed.ts'
import { referenceFile } from '../reference-file.ts'

export const bankHolidays = referenceFile({
  name: 'bank_holidays',
  table: 'bank_holiday',
  key: ['holiday_on'],
  columns: [required('holiday_on', futureDay), required('name', text)],
})
