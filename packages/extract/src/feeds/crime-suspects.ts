import { day, optional, required, uuid, type Feed } from '../feed.ts'

export const crimeSuspects: Feed = {
  name: 'crime_suspects',
  table: 'crime_suspect',
  key: ['crime_id', 'suspect_id'],
  columns: [required('crime_id', uuid, 'crimes'), required('suspect_id', uuid, 'suspects'), optional('named_on', day)],
}
