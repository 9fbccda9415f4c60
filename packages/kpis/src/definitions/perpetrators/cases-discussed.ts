import { defineKpi, sql } from '../../define-kpi.ts'

export const casesDiscussed = defineKpi({
  id: 'cases-discussed',
  code: 'E2',
  title: 'High-risk or repeat stalking crimes discussed by the agencies within 28 days',
  shortTitle: 'Cases discussed together',
  question: 'Are the worst cases discussed by the agencies together?',
  counted:
    'Crimes reported in the month, class 8Q, not cancelled, that were graded high on their first risk form or whose victim had another one recorded in the 365 days before, and of these the ones that a stalking clinic discussed within 28 days of the report.',
  words: {
    cases: 'high-risk or repeat crimes reported',
    met: 'discussed within 28 days',
    month: 'month reported',
    records: 'Derbyshire Constabulary crime records and stalking clinic records',
  },
  kind: 'proportion',
  theme: 'perpetrators',
  subject: 'crime',
  breakdowns: ['division'],
  hangsOnOtherCrimes: true,
  better: 'higher',
  owner: 'Head of Public Protection',
  matureAfterDays: 28,
  needs: ['crimes', 'risk_assessments', 'clinic_cases'],
  whenEmpty: 'No stalking clinic is running yet.',
  caveats: [
    'It says that a case was discussed, not what came of it.',
    'Discussions at other meetings, such as those about domestic abuse, are not counted.',
    'Months before the clinic began show no case discussed.',
    'A case discussed only before the crime was reported is counted as unknown.',
  ],
  version: 1,
  cases: sql`
    with before as (
      select crime_id,
             max(recorded_on) over (partition by victim_id order by recorded_on
               range between interval '365 days' preceding and interval '1 day' preceding) as recorded_before_on
      from   warehouse.stalking_crime
      where  victim_id is not null
    ),
    discussion as (
      select crime_id,
             min(discussed_on) filter (where discussed_on >= reported_on) as discussed_on
      from   warehouse.clinic_case
      join   warehouse.known_crime using (crime_id)
      group  by crime_id
    )
    select crime_id    as subject_id,
           reported_on as counted_on,
           case when discussion.discussed_on is not null then discussed_on <= reported_on + 28
                when discussion.crime_id is not null then null
                else false
           end         as met
    from   warehouse.stalking_crime
    left   join before using (crime_id)
    left   join discussion using (crime_id)
    where  (high_risk or recorded_before_on is not null)
    and    exists (select from warehouse.clinic_case)
  `,
})
