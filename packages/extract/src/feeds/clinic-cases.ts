import { codes, day, optional, required, uuid, whole, type Feed } from '../feed.ts'

export const clinicCases: Feed = {
  name: 'clinic_cases',
  table: 'clinic_case',
  key: ['case_id'],
  columns: [
    required('case_id', uuid),
    required('crime_id', uuid, 'crimes'),
    required('discussed_on', day),
    optional('source', codes('force advocate probation cps')),
    optional('actions_set', whole(0)),
    optional('actions_done', whole(0)),
  ],
}
