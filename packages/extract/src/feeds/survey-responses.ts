import { ageBand, sex } from '../codes.ts'
import { boolean, codes, month, optional, required, uuid, whole, type Feed } from '../feed.ts'

export const surveyResponses: Feed = {
  name: 'survey_responses',
  table: 'survey_response',
  key: ['response_id'],
  columns: [
    required('response_id', uuid),
    required('month', month),
    required('question', codes('whole_experience action_taken kept_informed treatment')),
    required('score', whole(1, 6)),
    optional('sex', sex),
    optional('age_band', ageBand),
    optional('domestic_abuse', boolean),
  ],
}
