import { codes, day, futureDay, optional, required, uuid, type Feed } from '../feed.ts'

export const managementPeriods: Feed = {
  name: 'management_periods',
  table: 'management_period',
  key: ['suspect_id', 'scheme', 'from_on'],
  columns: [
    required('suspect_id', uuid, 'suspects'),
    required('scheme', codes('mappa iom marac local custody')),
    required('from_on', day),
    optional('to_on', futureDay),
  ],
}
