import { defineKpi } from '../../define-kpi.ts'

export const dipSampleQuality = defineKpi({
  id: 'dip-sample-quality',
  code: 'H1',
  title: 'Dip-sampled stalking investigations graded good or better',
  shortTitle: 'Dip-sample quality',
  question: 'When we look closely, is the work good?',
  counted:
    'Investigations that the Stalking Scrutiny Panel looked at in the month, and of these the ones graded good or better, over all and by question: risk, protective order, victim, digital evidence, rationale.',
  words: {
    cases: 'investigations dip-sampled',
    met: 'graded good or better',
    month: 'month of the panel',
    records: 'Stalking Scrutiny Panel',
  },
  kind: 'pending',
  waitsFor: 'The records of the scrutiny panel are kept in this product itself, and are not kept yet',
  theme: 'scrutiny',
  subject: 'force',
  breakdowns: [],
  better: 'higher',
  owner: 'Chair of the Stalking Scrutiny Panel',
  matureAfterDays: 0,
  needs: [],
  ownPopulation: true,
  caveats: [
    'Investigations drawn at random and those chosen for a reason are never added together.',
    'Samples are small: read the interval before the percentage.',
  ],
  version: 1,
})
