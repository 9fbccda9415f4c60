import { boolean, codes, day, optional, reference, required, uuid, whole, type Feed } from '../feed.ts'

export const outcomes: Feed = {
  name: 'outcomes',
  table: 'outcome',
  key: ['crime_id', 'sequence'],
  columns: [
    required('crime_id', uuid, 'crimes'),
    required('outcome_code', reference('outcome_types')),
    required('assigned_on', day),
    required('is_current', boolean),
    required('sequence', whole(1)),
    optional('withdrawal_reason', codes('fear process safe_now reconciled not_known other')),
    optional('suspect_id', uuid, 'suspects'),
  ],
}
