import { defineKpi, sql } from '../../define-kpi.ts'
import { crimeDimensions } from '../../dimensions.ts'

export const chargeRateAssigned = defineKpi({
  id: 'charge-rate-assigned',
  code: 'F2',
  title: 'Stalking crimes given an outcome in the month that were charged',
  shortTitle: 'Charge rate, outcomes assigned',
  question: 'Of cases closed this period, how many ended in a charge?',
  counted:
    'Crimes whose outcome was assigned in the month, whenever they were recorded, and of these the ones whose outcome is a charge or summons (1 or 1A).',
  words: {
    cases: 'crimes given an outcome',
    met: 'charged',
    month: 'month of the outcome',
    records: 'Derbyshire Constabulary crime records',
  },
  kind: 'proportion',
  theme: 'outcomes',
  subject: 'crime',
  breakdowns: crimeDimensions,
  better: 'higher',
  owner: 'Head of Public Protection',
  matureAfterDays: 0,
  needs: ['crimes', 'outcomes'],
  caveats: [
    'The basis of the national table and the press: outcomes of the period, whenever the crimes were recorded.',
    'It falls when a backlog of old cases is closed without charge, and rises when cases are left open.',
    'Crimes without an outcome are not counted; those reopened stand in the month of their outcome now.',
    'A crime with several outcomes counts once, by the one that comes first in the Home Office’s order: a charge before all others.',
  ],
  version: 1,
  cases: sql`
    select crime_id                   as subject_id,
           outcome_on                 as counted_on,
           outcome_code in ('1', '1A') as met
    from   warehouse.stalking_crime
    where  outcome_on is not null
  `,
})
