import { ageBand, ethnicity, sex } from '../codes.ts'
import { optional, required, uuid, type Feed } from '../feed.ts'

export const suspects: Feed = {
  name: 'suspects',
  table: 'suspect',
  key: ['suspect_id'],
  columns: [
    required('suspect_id', uuid),
    optional('sex', sex),
    optional('age_band', ageBand),
    optional('ethnicity', ethnicity),
  ],
}
