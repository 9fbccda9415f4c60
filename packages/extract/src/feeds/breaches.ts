import { day, instant, optional, reference, required, uuid, type Feed } from '../feed.ts'

export const breaches: Feed = {
  name: 'breaches',
  table: 'breach',
  key: ['breach_id'],
  columns: [
    required('breach_id', uuid),
    required('measure_id', uuid, 'protective_measures'),
    optional('crime_id', uuid, 'crimes'),
    required('recorded_on', day),
    optional('recorded_at', instant),
    optional('arrested_on', day),
    optional('arrested_at', instant),
    optional('outcome_code', reference('outcome_types')),
    optional('outcome_on', day),
  ],
}
