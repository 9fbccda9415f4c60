import { required, uuid, type Feed } from '../feed.ts'

export const measureCrimes: Feed = {
  name: 'measure_crimes',
  table: 'measure_crime',
  key: ['measure_id', 'crime_id'],
  columns: [required('measure_id', uuid, 'protective_measures'), required('crime_id', uuid, 'crimes')],
}
