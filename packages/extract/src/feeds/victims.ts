import { ageBand, ethnicity, sex } from '../codes.ts'
import { boolean, optional, required, uuid, type Feed } from '../feed.ts'

export const victims: Feed = {
  name: 'victims',
  table: 'victim',
  key: ['victim_id'],
  columns: [
    required('victim_id', uuid),
    optional('sex', sex),
    optional('age_band', ageBand),
    optional('ethnicity', ethnicity),
    optional('disability', boolean),
    optional('vulnerable', boolean),
    optional('updates_wanted', boolean),
  ],
}
