import { defineKpi, sql } from '../../define-kpi.ts'
import { crimeDimensions } from '../../dimensions.ts'

export const timeToRiskAssessment = defineKpi({
  id: 'time-to-risk-assessment',
  code: 'B2',
  title: 'Time from report of a stalking crime to its first risk assessment',
  shortTitle: 'Time to risk assessment',
  question: 'How long did the first risk assessment take?',
  counted:
    'Crimes reported in the month: hours from the report to the first risk form made for stalking (SST, S-DASH or SASH).',
  words: {
    cases: 'crimes reported',
    met: 'assessed',
    start: 'first report',
    month: 'month reported',
    records: 'Derbyshire Constabulary crime and risk assessment records',
  },
  kind: 'duration',
  clock: 'hours',
  ends: { assessed: 'Assessed' },
  horizons: [12, 24, 48, 72],
  theme: 'risk',
  subject: 'crime',
  breakdowns: crimeDimensions,
  better: 'lower',
  owner: 'Head of Public Protection',
  matureAfterDays: 3,
  needs: ['crimes', 'risk_assessments'],
  caveats: [
    'Crimes without a form are counted as waiting, until they were closed or up to the as-at date.',
    'A report or a first form without a time of day, and a crime whose only forms are from before the report, is counted as unknown.',
    'A crime closed on a day that the record does not give, without a form, is counted as unknown.',
    'Crimes whose victim refused all contact and historic crimes are left out.',
  ],
  version: 1,
  cases: sql`
    select crime_id                     as subject_id,
           reported_on                  as counted_on,
           case when form.crime_id is null and status = 'closed' and closed_on is null then null
                when form.crime_id is not null and form.first_at is null then null
                when reported_time_unknown or warehouse.time_unknown(form.first_at) then null
                else reported_at
           end                          as started_at,
           case when form.crime_id is not null then form.first_at
                when status = 'closed' then least((closed_on + time '23:59') at time zone 'Europe/London', cut_off.as_at)
           end                          as ended_at,
           case when form.first_at is not null then 'assessed' end as ended_by
    from   warehouse.stalking_crime
    cross  join warehouse.cut_off
    left   join warehouse.first_stalking_form form using (crime_id)
    where  not historic and contact_refused is not true
  `,
})
