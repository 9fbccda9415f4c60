import { defineKpi, sql } from '../../define-kpi.ts'
import { crimeDimensions } from '../../dimensions.ts'

export const prosecutorDecisions = defineKpi({
  id: 'prosecutor-decisions',
  code: 'F6',
  title: 'Submissions decided by prosecutors within 60 days that led to a charge',
  shortTitle: 'Prosecutors’ decisions',
  question: 'How quickly and how often do prosecutors charge?',
  counted:
    'Submissions of stalking cases to prosecutors in the month that were decided within 60 days, and of these the ones in which the decision was to charge.',
  words: {
    cases: 'submissions decided within 60 days, sent',
    met: 'with a decision to charge',
    month: 'month of submission',
    records: 'Derbyshire Constabulary investigation records',
  },
  kind: 'proportion',
  theme: 'outcomes',
  subject: 'crime',
  breakdowns: crimeDimensions,
  better: 'higher',
  owner: 'Head of Criminal Justice',
  matureAfterDays: 60,
  needs: ['crimes', 'investigation_events'],
  caveats: [
    'The police may charge some offences themselves, and those cases are never submitted.',
    'A case submitted more than once counts each time, and one decision can answer several submissions.',
    'Action plans, and cases that prosecutors sent back, are shown apart.',
    'A decision whose result is not recorded is counted as unknown.',
    'Not to be set against the courts’ figures: they count other cases in another way.',
  ],
  version: 1,
  cases: sql`
    select crime_id            as subject_id,
           submitted_on        as counted_on,
           decision = 'charge' as met
    from   warehouse.prosecutor_submission
    join   warehouse.stalking_crime using (crime_id)
    where  decided_on - submitted_on <= 60
    and    decision is distinct from 'action_plan'
  `,
  measures: [
    {
      id: 'prosecutor-decisions-time',
      code: 'F6-time',
      title: 'Days from submission of a stalking case to the prosecutors’ decision',
      kind: 'duration',
      clock: 'days',
      ends: { decided: 'Decided', action_plan: 'Action plan' },
      horizons: [7, 28, 60],
      better: 'lower',
      words: { cases: 'submissions sent', met: 'decided', start: 'submission' },
      cases: sql`
        select crime_id     as subject_id,
               submitted_on as counted_on,
               case when decided_on is not null or status = 'open' then submitted_on end as started_on,
               decided_on   as ended_on,
               case when decision = 'action_plan' then 'action_plan'
                    when decided_on is not null then 'decided'
               end          as ended_by
        from   warehouse.prosecutor_submission
        join   warehouse.stalking_crime using (crime_id)
      `,
    },
    {
      id: 'prosecutor-decisions-action-plan',
      code: 'F6-action-plan',
      title: 'Submissions answered by prosecutors within 60 days with an action plan',
      kind: 'proportion',
      better: 'lower',
      words: { cases: 'submissions answered within 60 days, sent', met: 'with an action plan' },
      cases: sql`
        select crime_id                 as subject_id,
               submitted_on             as counted_on,
               decision = 'action_plan' as met
        from   warehouse.prosecutor_submission
        join   warehouse.stalking_crime using (crime_id)
        where  decided_on - submitted_on <= 60
      `,
    },
    {
      id: 'prosecutor-decisions-returned',
      code: 'F6-returned',
      title: 'Submissions that prosecutors sent back within 60 days',
      kind: 'proportion',
      better: 'lower',
      words: { cases: 'submissions sent', met: 'sent back within 60 days' },
      cases: sql`
        select crime_id                                          as subject_id,
               submitted_on                                      as counted_on,
               coalesce(returned_on - submitted_on <= 60, false) as met
        from   warehouse.prosecutor_submission
        join   warehouse.stalking_crime using (crime_id)
      `,
    },
  ],
})
