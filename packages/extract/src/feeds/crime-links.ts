import { codes, day, optional, required, uuid, type Feed } from '../feed.ts'

export const crimeLinks: Feed = {
  name: 'crime_links',
  table: 'crime_link',
  key: ['crime_id', 'linked_crime_id', 'kind'],
  columns: [
    required('crime_id', uuid, 'crimes'),
    required('linked_crime_id', uuid, 'crimes'),
    required('kind', codes('breach_of same_course_of_conduct')),
    optional('linked_on', day),
  ],
}
