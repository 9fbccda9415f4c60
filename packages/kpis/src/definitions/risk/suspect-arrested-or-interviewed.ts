import { defineKpi, sql } from '../../define-kpi.ts'
import { crimeDimensions } from '../../dimensions.ts'

export const suspectArrestedOrInterviewed = defineKpi({
  id: 'suspect-arrested-or-interviewed',
  code: 'B5',
  title: 'Stalking crimes whose named suspect was arrested or interviewed within 30 days of report',
  shortTitle: 'Suspect arrested or interviewed',
  question: 'Was the named suspect arrested or interviewed?',
  counted:
    'Crimes reported in the month whose suspect was named within 30 days of the report, and of these the ones with an arrest or a voluntary interview within those 30 days.',
  words: {
    cases: 'crimes reported with a named suspect',
    met: 'arrested or interviewed within 30 days',
    start: 'first report',
    month: 'month reported',
    records: 'Derbyshire Constabulary crime records and investigation logs',
  },
  kind: 'proportion',
  theme: 'risk',
  subject: 'crime',
  breakdowns: crimeDimensions,
  better: 'higher',
  owner: 'Head of Investigations',
  matureAfterDays: 30,
  needs: ['crimes', 'investigation_events'],
  caveats: [
    'An arrest is not always necessary: a higher share is not a goal in itself.',
    'A suspect named before the report counts from the report; one named later than 30 days after it leaves the crime out.',
    'Where the record does not say when a suspect was named, or every arrest and interview is from before the report, the crime is unknown.',
    'The record does not say who was arrested: a crime with several suspects counts once, for whichever of them came first.',
    'Historic crimes are left out.',
  ],
  version: 1,
  cases: sql`
    select crime_id    as subject_id,
           reported_on as counted_on,
           case when named_on is null then null
                when not arrested and not interviewed then false
                else least(arrested_on, interviewed_on) <= reported_on + 30
           end         as met
    from   warehouse.named_suspect_crime
  `,
  measures: [
    {
      id: 'suspect-arrested-or-interviewed-arrest',
      code: 'B5-arrest',
      title: 'Stalking crimes whose named suspect was arrested within 30 days of report',
      kind: 'proportion',
      words: { met: 'arrested within 30 days' },
      cases: sql`
        select crime_id    as subject_id,
               reported_on as counted_on,
               case when named_on is null then null
                    when not arrested then false
                    else arrested_on <= reported_on + 30
               end         as met
        from   warehouse.named_suspect_crime
      `,
    },
    {
      id: 'suspect-arrested-or-interviewed-interview',
      code: 'B5-interview',
      title: 'Stalking crimes whose named suspect was interviewed voluntarily within 30 days of report',
      kind: 'proportion',
      better: 'neither',
      words: { met: 'interviewed voluntarily within 30 days' },
      cases: sql`
        select crime_id    as subject_id,
               reported_on as counted_on,
               case when named_on is null then null
                    when not interviewed then false
                    else interviewed_on <= reported_on + 30
               end         as met
        from   warehouse.named_suspect_crime
      `,
    },
    {
      id: 'suspect-arrested-or-interviewed-high-risk',
      code: 'B5-high-risk',
      title: 'High-risk stalking crimes whose named suspect was arrested or interviewed within 2 days of report',
      kind: 'proportion',
      words: { cases: 'high-risk crimes reported with a named suspect', met: 'arrested or interviewed within 2 days' },
      cases: sql`
        select crime_id    as subject_id,
               reported_on as counted_on,
               case when named_on is null then null
                    when not arrested and not interviewed then false
                    else least(arrested_on, interviewed_on) <= reported_on + 2
               end         as met
        from   warehouse.named_suspect_crime
        where  high_risk
      `,
    },
    {
      id: 'suspect-arrested-or-interviewed-time',
      code: 'B5-time',
      title: 'Time from report of a stalking crime to the first arrest of its named suspect',
      kind: 'duration',
      clock: 'days',
      ends: { arrested: 'Arrested', closed: 'Closed without an arrest' },
      horizons: [2, 7, 30],
      better: 'lower',
      words: { met: 'arrested' },
      cases: sql`
        select crime_id    as subject_id,
               reported_on as counted_on,
               case when named_on is null or (arrested and arrested_on is null) then null
                    when not arrested and status = 'closed' and closed_on is null then null
                    else reported_on
               end         as started_on,
               case when arrested then arrested_on when status = 'closed' then closed_on end as ended_on,
               case when arrested then 'arrested' when status = 'closed' then 'closed' end   as ended_by
        from   warehouse.named_suspect_crime
      `,
    },
  ],
})
