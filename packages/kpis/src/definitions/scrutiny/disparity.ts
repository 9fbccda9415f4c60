import { defineKpi } from '../../define-kpi.ts'

export const disparity = defineKpi({
  id: 'disparity',
  code: 'H5',
  title: 'Groups whose figures differ from the rest beyond chance',
  shortTitle: 'Disparity',
  question: 'Does the service differ between groups?',
  counted:
    'For five KPIs, the share of each group over the share of all others whose group is recorded, over the latest 24 mature months. Compared only where both have 30 cases or more.',
  words: {
    cases: 'comparisons',
    met: 'different beyond chance',
    month: 'month',
    records: 'Derbyshire Constabulary crime records',
  },
  kind: 'comparison',
  compares: ['B1', 'C6', 'D2', 'D5', 'F1'],
  by: ['victim_ethnicity', 'victim_sex', 'victim_age', 'relationship'],
  theme: 'scrutiny',
  subject: 'force',
  breakdowns: [],
  better: 'neither',
  owner: 'Chair of the Scrutiny Panel',
  matureAfterDays: 0,
  needs: ['crimes', 'victims'],
  caveats: [
    'A difference is not a cause: groups differ in offence, risk and circumstances too.',
    'With many comparisons about one in twenty lies outside its 95% interval by chance alone.',
    'Cases whose group is not recorded are in no group and not among the rest.',
    'Where a group or the rest has fewer than 30 cases nothing is said.',
  ],
  version: 1,
})
