import { defineKpi, sql } from '../../define-kpi.ts'
import { crimeDimensions } from '../../dimensions.ts'

export const riskAssessedWithinADay = defineKpi({
  id: 'risk-assessed-within-a-day',
  code: 'B1',
  title: 'Stalking crimes risk assessed within 24 hours of report',
  shortTitle: 'Risk assessed within a day',
  question: 'Was every victim’s stalking risk assessed within a day?',
  counted:
    'Crimes reported in the month, and of these the ones with a risk form made for stalking (SST, S-DASH or SASH) completed at most 24 hours after the report.',
  words: {
    cases: 'crimes reported',
    met: 'assessed within 24 hours',
    month: 'month reported',
    records: 'Derbyshire Constabulary crime and risk assessment records',
  },
  kind: 'proportion',
  theme: 'risk',
  subject: 'crime',
  breakdowns: crimeDimensions,
  better: 'higher',
  owner: 'Head of Public Protection',
  matureAfterDays: 1,
  needs: ['crimes', 'risk_assessments'],
  caveats: [
    'A DASH form alone is not an assessment of stalking.',
    'A crime whose only forms are from before the report, or whose first form or report has no time of day, is unknown unless a later form is in time for certain.',
    'Crimes whose victim refused all contact are left out and have a line of their own; historic crimes are left out.',
    'That a form was completed in time says nothing of how well it was done.',
  ],
  version: 1,
  cases: sql`
    select crime_id    as subject_id,
           reported_on as counted_on,
           case when form.first_timed_at <= reported_at + interval '24 hours' then true
                when form.crime_id is null then false
                when form.first_at is null or warehouse.time_unknown(form.first_at) or reported_time_unknown then null
                else false
           end         as met
    from   warehouse.stalking_crime
    left   join warehouse.first_stalking_form form using (crime_id)
    where  not historic and contact_refused is not true
  `,
  measures: [
    {
      id: 'risk-assessed-within-a-day-ever',
      code: 'B1-ever',
      title: 'Stalking crimes risk assessed within 14 days of report',
      kind: 'proportion',
      matureAfterDays: 14,
      words: { met: 'assessed within 14 days' },
      cases: sql`
        select crime_id    as subject_id,
               reported_on as counted_on,
               case when form.crime_id is null then false
                    else form.first_on <= reported_on + 14
               end         as met
        from   warehouse.stalking_crime
        left   join warehouse.first_stalking_form form using (crime_id)
        where  not historic and contact_refused is not true
      `,
    },
    {
      id: 'risk-assessed-within-a-day-refused',
      code: 'B1-refused',
      title: 'Stalking crimes whose victim refused all contact',
      kind: 'count',
      better: 'neither',
      matureAfterDays: 0,
      words: { cases: 'crimes whose victim refused all contact' },
      cases: sql`
        select crime_id as subject_id, reported_on as counted_on
        from   warehouse.stalking_crime
        where  not historic and contact_refused
      `,
    },
  ],
})
