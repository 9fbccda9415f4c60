import { defineKpi, sql } from '../../define-kpi.ts'
import { crimeDimensions } from '../../dimensions.ts'

export const positiveOutcomes = defineKpi({
  id: 'positive-outcomes',
  code: 'F9',
  title: 'Stalking crimes given an outcome in the month that ended in formal action',
  shortTitle: 'Positive outcomes',
  question: 'How many end in any formal action?',
  counted:
    'Crimes whose outcome was assigned in the month, whenever they were recorded, and of these the ones charged, cautioned, taken into consideration, or settled by a penalty notice or community resolution (1 to 4, 6 and 8).',
  words: {
    cases: 'crimes given an outcome',
    met: 'ended in formal action',
    month: 'month of the outcome',
    records: 'Derbyshire Constabulary crime records',
  },
  kind: 'proportion',
  theme: 'outcomes',
  subject: 'crime',
  breakdowns: crimeDimensions,
  better: 'neither',
  owner: 'Head of Public Protection',
  matureAfterDays: 0,
  needs: ['crimes', 'outcomes'],
  caveats: [
    'Not a measure of success by itself: cautions for stalking should be rare.',
    'Some forces divide by the crimes recorded in the period, which are other crimes: their rate can exceed 100%.',
    'Crimes without an outcome are not counted; those reopened stand in the month of their outcome now.',
    'Diversion, education or intervention (22) is not among them; the figure with it is shown beside.',
  ],
  version: 1,
  cases: sql`
    select crime_id   as subject_id,
           outcome_on as counted_on,
           outcome_code in ('1', '1A', '2', '2A', '3', '3A', '4', '6', '8') as met
    from   warehouse.stalking_crime
    where  outcome_on is not null
  `,
  measures: [
    {
      id: 'positive-outcomes-with-diversion',
      code: 'F9-22',
      title: 'Stalking crimes given an outcome in the month that ended in formal action or diversion',
      kind: 'proportion',
      words: { met: 'ended in formal action or diversion' },
      cases: sql`
        select crime_id   as subject_id,
               outcome_on as counted_on,
               outcome_code in ('1', '1A', '2', '2A', '3', '3A', '4', '6', '8', '22') as met
        from   warehouse.stalking_crime
        where  outcome_on is not null
      `,
    },
  ],
})
