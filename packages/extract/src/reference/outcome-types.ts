import { form, required, text, whole } from '../feed.ts'
import { referenceFile } from '../reference-file.ts'

export const outcomeTypes = referenceFile({
  name: 'outcome_types',
  table: 'outcome_type',
  key: ['outcome_code'],
  columns: [
    required('outcome_code', form(/^[1-9]\d?[A-Z]?$/, '1A')),
    required('name', text),
    required('outcome_group', text),
    required('precedence', whole(1, 999)),
  ],
  setChecks: [
    {
      rule: 'precedence',
      column: 'precedence',
      lines: (stage) => `
        select one.line from ${stage} one
        where  exists (select from ${stage} other
                       where other.precedence = one.precedence and other.outcome_code <> one.outcome_code)`,
    },
  ],
})
