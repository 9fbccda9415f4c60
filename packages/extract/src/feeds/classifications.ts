import { codes, instant, optional, reference, required, uuid, type Feed } from '../feed.ts'

export const classifications: Feed = {
  name: 'classifications',
  table: 'classification',
  key: ['crime_id', 'changed_at'],
  columns: [
    required('crime_id', uuid, 'crimes'),
    required('changed_at', instant),
    optional('from_code', reference('offences')),
    required('to_code', reference('offences')),
    optional('reason', codes('audit investigation supervisor correction')),
  ],
}
