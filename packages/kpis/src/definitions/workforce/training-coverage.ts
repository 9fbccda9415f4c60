import { defineKpi, sql } from '../../define-kpi.ts'

export const trainingCoverage = defineKpi({
  id: 'training-coverage',
  code: 'G1',
  title: 'Posts whose holders have current training in stalking',
  shortTitle: 'Training coverage',
  question: 'Are the right people trained?',
  counted:
    'Posts in the role groups that deal with stalking at the end of the month, and of these the ones whose holders have current training.',
  words: {
    cases: 'posts',
    met: 'trained in stalking',
    month: 'month',
    records: 'Derbyshire Constabulary training records',
  },
  kind: 'snapshot',
  asks: true,
  theme: 'workforce',
  subject: 'training',
  breakdowns: ['division', 'district', 'role_group'],
  better: 'higher',
  owner: 'Head of Learning and Development',
  matureAfterDays: 0,
  needs: ['training'],
  ownPopulation: true,
  caveats: [
    'Monthly totals by role and area: no person is in these records, and whoever holds two posts is counted twice.',
    'What counts as current is decided by the force’s training records, usually 24 months.',
    'People on long leave are counted as the force’s training records count them.',
    'Training records arrive about a month late.',
  ],
  version: 1,
  cases: sql`
    select training_id     as subject_id,
           month           as counted_on,
           post <= trained as met
    from   warehouse.training
    cross  join lateral generate_series(1, headcount) as post
  `,
})
