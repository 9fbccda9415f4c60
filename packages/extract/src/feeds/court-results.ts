import { boolean, codes, day, optional, required, uuid, type Feed } from '../feed.ts'

export const courtResults: Feed = {
  name: 'court_results',
  table: 'court_result',
  key: ['suspect_id', 'crime_id', 'finalised_on'],
  columns: [
    required('suspect_id', uuid, 'suspects'),
    required('crime_id', uuid, 'crimes'),
    required('finalised_on', day),
    required('result', codes('convicted acquitted discontinued')),
    optional('sentence', codes('custody suspended community fine other')),
    optional('restraining_order', boolean),
  ],
}
