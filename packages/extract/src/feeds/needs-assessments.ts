import { day, required, uuid, type Feed } from '../feed.ts'

export const needsAssessments: Feed = {
  name: 'needs_assessments',
  table: 'needs_assessment',
  key: ['crime_id', 'completed_on'],
  columns: [required('crime_id', uuid, 'crimes'), required('completed_on', day)],
}
