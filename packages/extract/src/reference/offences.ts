import { codes, form, required } from '../feed.ts'
import { referenceFile } from '../reference-file.ts'
import { endsAfterItBegins, noOverlap, validity } from './validity.ts'

export const offences = referenceFile({
  name: 'offences',
  table: 'offence',
  key: ['offence_code', 'valid_from'],
  columns: [
    required('offence_code', form(/^\d{1,3}[A-Z]?\/\d{1,2}[A-Z]?$/, '195/12')),
    required('ho_class', form(/^\d{1,3}[A-Z]{0,2}$/, '8Q')),
    required(
      'kind',
      codes(
        'stalking_2a stalking_4a_fear stalking_4a_distress harassment malicious_communications controlling breach_spo breach_other other',
      ),
    ),
    ...validity,
  ],
  rowChecks: [endsAfterItBegins],
  setChecks: [noOverlap('offence_code')],
})
