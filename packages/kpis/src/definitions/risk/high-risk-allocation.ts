import { defineKpi, sql } from '../../define-kpi.ts'
import { crimeDimensions } from '../../dimensions.ts'

export const highRiskAllocation = defineKpi({
  id: 'high-risk-allocation',
  code: 'B8',
  title: 'High-risk stalking crimes with an investigator or specialist within 48 hours of the first risk form',
  shortTitle: 'High-risk allocation',
  question: 'Do high-risk cases go to trained investigators?',
  counted:
    'Crimes whose first risk form was completed in the month and graded high, and of these the ones allocated to an investigator or a specialist at any time up to 48 hours after that form.',
  words: {
    cases: 'crimes first assessed as high risk',
    met: 'allocated to an investigator or specialist within 48 hours',
    month: 'month of the first risk form',
    records: 'Derbyshire Constabulary risk assessment records and investigation logs',
  },
  kind: 'proportion',
  theme: 'risk',
  subject: 'crime',
  breakdowns: [...crimeDimensions.filter((name) => name !== 'victim_ethnicity'), 'source_channel', 'team_type'],
  better: 'higher',
  owner: 'Head of Investigations',
  matureAfterDays: 2,
  needs: ['crimes', 'risk_assessments', 'investigation_events'],
  caveats: [
    'The role stands for the training: the record does not say who holds a course in stalking.',
    'An allocation that does not say to whom is unknown, unless another one is in time.',
    'Where the form, or the first allocation to such a role from that day on, has no time of day the crime is unknown, unless another allocation is in time for certain.',
    'Historic crimes are left out.',
  ],
  version: 1,
  cases: sql`
    with form as (
      select crime_id, min(completed_at) as completed_at, min(completed_on) as completed_on
      from   warehouse.stalking_crime
      join   warehouse.risk_assessment using (crime_id)
      where  high_risk and not historic
      group  by crime_id
    ),
    allocation as (
      select crime_id, occurred_at,
             coalesce(detail in ('investigator', 'specialist'), false) as trained,
             detail is null                                            as not_said,
             occurred_at <= completed_at + interval '48 hours'         as early_enough,
             warehouse.time_unknown(occurred_at) and occurred_on >= completed_on as doubtful
      from   warehouse.investigation_event
      join   form using (crime_id)
      where  kind = 'allocated'
    ),
    allocated as (
      select crime_id,
             bool_or(trained and early_enough and not doubtful) as in_time,
             bool_or(not_said and early_enough)                 as not_said,
             min(occurred_at) filter (where trained)            as first_at
      from   allocation
      group  by crime_id
    )
    select crime_id     as subject_id,
           completed_on as counted_on,
           case when allocated.in_time then true
                when allocated.not_said or warehouse.time_unknown(allocated.first_at) then null
                when warehouse.time_unknown(completed_at) and allocated.first_at is not null then null
                else false
           end          as met
    from   form
    left   join allocated using (crime_id)
  `,
})
