import { boolean, codes, day, integer, optional, required, uuid, type Feed } from '../feed.ts'

export const outcomes: Feed = {
  name: 'outcomes',
  table: 'outcome',
  key: ['crime_id', 'sequence'],
  columns: [
    required('crime_id', uuid, 'crimes'),
    required('outcome_code', codes('1 1A 2 2A 3 3A 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22')),
    required('assigned_on', day),
    required('is_current', boolean),
    required('sequence', integer),
    optional('withdrawal_reason', codes('fear process safe_now reconciled not_known other')),
    optional('suspect_id', uuid, 'suspects'),
  ],
}
