import { defineKpi, sql } from '../../define-kpi.ts'
import { crimeDimensions } from '../../dimensions.ts'

export const stalkingCrimesRecorded = defineKpi({
  id: 'stalking-crimes-recorded',
  code: 'A1',
  title: 'Stalking crimes recorded',
  shortTitle: 'Crimes recorded',
  question: 'How many stalking crimes are we recording, and for how many people?',
  counted: 'Crimes recorded in the month, class 8Q, not cancelled.',
  words: {
    cases: 'crimes recorded',
    met: 'recorded',
    month: 'month recorded',
    records: 'Derbyshire Constabulary crime records',
  },
  kind: 'count',
  theme: 'recording',
  subject: 'crime',
  breakdowns: crimeDimensions,
  better: 'neither',
  owner: 'Force Crime Registrar',
  matureAfterDays: 31,
  needs: ['crimes'],
  caveats: [
    'A rise can mean that more is recognised, not that more happens.',
    'A month can still fall as its crimes are cancelled or reclassified, and rise as others are recognised late.',
    'Changes of the recording rules break the series: compare only months under the same rules.',
    'Crimes without a known victim are not among the people harmed; someone harmed in two months is counted in both.',
    'Residents are those of the latest year that is known; the rate is for a month, not for a year.',
  ],
  version: 1,
  cases: sql`
    select crime_id as subject_id, recorded_on as counted_on
    from   warehouse.stalking_crime
  `,
  measures: [
    {
      id: 'stalking-crimes-recorded-people',
      code: 'A1-people',
      title: 'People harmed by stalking crimes recorded in the month',
      kind: 'count',
      words: { cases: 'people harmed by crimes recorded' },
      cases: sql`
        select distinct on (victim_id, date_trunc('month', recorded_on))
               crime_id as subject_id, recorded_on as counted_on
        from   warehouse.stalking_crime
        where  victim_id is not null
        order  by victim_id, date_trunc('month', recorded_on), recorded_at, crime_id
      `,
    },
    {
      id: 'stalking-crimes-recorded-rate',
      code: 'A1-rate',
      title: 'Stalking crimes recorded in a month for every 1,000 residents',
      kind: 'rate',
      per: 1000,
      subject: 'area',
      breakdowns: ['division', 'district'],
      words: { cases: 'crimes recorded for every 1,000 residents' },
      cases: sql`
        select area_code as subject_id, recorded_on as counted_on, 1 as events, 0 as exposure
        from   warehouse.stalking_crime
        union  all
        select area_code, month, 0, people
        from   warehouse.area_population
      `,
    },
  ],
})
