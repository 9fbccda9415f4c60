import { codes, day, form, futureDay, optional, required, text } from '../feed.ts'
import { referenceFile } from '../reference-file.ts'

const checked = codes('verified unverified')

export const recommendations = referenceFile({
  name: 'recommendations',
  table: 'recommendation',
  key: ['number'],
  columns: [
    required('number', form(/^\d{1,2}(–\d{1,2})?$/, '7')),
    required('addressed_to', codes('chief-constables pccs both')),
    required('theme', form(/^[a-z]+(-[a-z]+)*$/, 'victim-support')),
    required('title', text),
    optional('wording', text),
    required('owner', text),
    optional('due_on', futureDay),
    optional('due_status', checked),
    optional('kpi_ids', form(/^[a-z-]+( [a-z-]+)*$/, 'charge-rate referral-uptake')),
    required('published_on', day),
  ],
  status: required('status', checked),
  rowChecks: [
    {
      rule: 'dated',
      column: 'due_status',
      broken: (cell) => (cell('due_on') === null) !== (cell('due_status') === null),
    },
    {
      rule: 'worded',
      column: 'wording',
      broken: (cell) => cell('status') === 'verified' && cell('wording') === null,
    },
  ],
})
