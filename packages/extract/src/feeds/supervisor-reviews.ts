import { codes, instant, required, uuid, type Feed } from '../feed.ts'

export const supervisorReviews: Feed = {
  name: 'supervisor_reviews',
  table: 'supervisor_review',
  key: ['crime_id', 'reviewed_at', 'kind'],
  columns: [
    required('crime_id', uuid, 'crimes'),
    required('reviewed_at', instant),
    required('kind', codes('initial ongoing closure')),
  ],
}
